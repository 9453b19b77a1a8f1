package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableProfileTest {

  private static final Cohort CUSTOMER = new Cohort("customer", "", 0);
  private static final Cohort PARTNER = new Cohort("customer", "partner", 1);
  private static final Table TABLE =
      new Table("", List.of("Nimi", "Puh.", "Muuta"), 1, false, Map.of());
  private final Classifier classifier = Classifier.standard();

  private TableProfile part(int seed, int rows) {
    Random random = new Random(seed);
    TableScan scan = classifier.scan(TABLE, Map.of());
    for (int r = 1; r <= rows; r++) {
      String phone = random.nextInt(3) == 0 ? "" : "040 " + (1_000_000 + random.nextInt(8_000_000));
      String text = random.nextInt(5) == 0 ? "hetu 131052-308T vai 131052-308U" : "ok";
      scan.see(
          Values.of(seed * 1000L + r, "Matti Virtanen", phone, text),
          random.nextBoolean() ? CUSTOMER : PARTNER);
    }
    return scan.profile();
  }

  private static byte[] bytes(TableProfile profile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    profile.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static TableProfile read(byte[] bytes) throws IOException {
    return Classifier.standard().read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    TableProfile profile = part(1, 500);

    TableProfile back = read(bytes(profile));

    assertThat(Arrays.equals(bytes(back), bytes(profile))).isTrue();
    assertThat(back.rows()).isEqualTo(500);
    assertThat(classifier.settle(TABLE, back, Map.of()))
        .isEqualTo(classifier.settle(TABLE, profile, Map.of()));
  }

  @Test
  void mergesInSliceOrderToTheSameBytesHoweverTheSlicesWereStored() throws IOException {
    TableProfile straight = classifier.profile(3);
    TableProfile stored = classifier.profile(3);
    for (int slice = 1; slice <= 4; slice++) {
      straight.merge(part(slice, 300));
      stored.merge(read(bytes(part(slice, 300))));
    }

    assertThat(Arrays.equals(bytes(stored), bytes(straight))).isTrue();
  }

  @Test
  void countsTheSameInWhateverPartsItWasCounted() {
    TableProfile left = classifier.profile(3);
    left.merge(part(1, 300));
    left.merge(part(2, 300));
    left.merge(part(3, 300));
    TableProfile tail = part(2, 300);
    tail.merge(part(3, 300));
    TableProfile right = part(1, 300);
    right.merge(tail);

    List<FieldFound> one = classifier.settle(TABLE, left, Map.of());
    List<FieldFound> other = classifier.settle(TABLE, right, Map.of());

    assertThat(other.get(1).categories()).isEqualTo(one.get(1).categories());
    assertThat(other.get(2).invalid()).isEqualTo(one.get(2).invalid());
    assertThat(right.cohorts()).isEqualTo(left.cohorts());
    assertThat(right.rows()).isEqualTo(900);
  }

  @Test
  void keepsTheEarliestRowOfAHit() {
    TableProfile profile = part(2, 300);
    profile.merge(part(1, 300));

    CategoryFound phone = classifier.settle(TABLE, profile, Map.of()).get(1).categories().get(0);

    assertThat(phone.firstRow()).isBetween(1001L, 1010L);
  }

  @Test
  void countsHitsByCohort() {
    TableProfile profile = part(1, 300);

    CategoryFound phone = classifier.settle(TABLE, profile, Map.of()).get(1).categories().get(0);

    assertThat(phone.records().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(phone.hits());
    assertThat(phone.records()).containsOnlyKeys(CUSTOMER, PARTNER);
  }

  @Test
  void holdsNoValue() throws IOException {
    assertThat(new String(bytes(part(1, 50)), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Virtanen", "131052", "040");
  }

  @Test
  void isSmall() throws IOException {
    assertThat(bytes(part(1, 5000)).length).isLessThan(6000);
  }

  @Test
  void refusesCountsOfOtherDetectors() throws IOException {
    byte[] bytes = bytes(part(1, 5));
    bytes[0] ^= 1;

    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
  }

  @Test
  void estimatesDistinctValues() {
    TableScan scan = classifier.scan(TABLE, Map.of());
    for (int r = 1; r <= 20_000; r++) {
      scan.see(Values.of(r, "Asiakas " + r, "x" + r % 7, ""), CUSTOMER);
    }

    List<FieldFound> fields = classifier.settle(TABLE, scan.profile(), Map.of());

    assertThat(fields.get(0).distinct()).isBetween(19_000L, 20_000L);
    assertThat(fields.get(1).distinct()).isEqualTo(7);
    assertThat(fields.get(2).distinct()).isZero();
  }
}
