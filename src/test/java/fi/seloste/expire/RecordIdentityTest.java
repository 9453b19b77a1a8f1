package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Values;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class RecordIdentityTest {

  private static final SecretKey KEY = key("one");
  private static final List<String> HEADER = List.of("Pyyntö", "Puhelin", "");

  private final RecordIdentity identity = identity(KEY, "requests", 0);

  @Test
  void namesARecordByItsKeyWhateverElseChanges() {
    assertThat(identity.record(Values.of(1, "4711", "040 1")))
        .isEqualTo(identity.record(Values.of(9, " 4711 ", "050 2", "x")))
        .hasSize(32)
        .matches("[0-9a-f]+")
        .isNotEqualTo(identity.record(Values.of(1, "4712", "040 1")));
  }

  @Test
  void namesFieldsByTheirHeaderOrTheirPlace() {
    assertThat(RecordIdentity.names(List.of(" Nro ", " "), List.of(0, 1, 2)))
        .containsExactly("Nro", "#2", "#3");
  }

  @Test
  void findsFieldsAgainByWhatTheyWereCalled() {
    List<String> header = List.of("Nro", " Osa ", "", "#1");
    assertThat(RecordIdentity.places(header, List.of("Osa", "Nro"))).containsExactly(1, 0);
    assertThat(RecordIdentity.places(header, List.of("#3"))).containsExactly(2);
    assertThat(RecordIdentity.places(header, List.of("#5"))).containsExactly(4);
    assertThat(RecordIdentity.places(header, List.of("#1"))).containsExactly(3);
    // a field that has a header by now is not the one that had none
    assertThat(RecordIdentity.places(header, List.of("#2"))).isEmpty();
    assertThat(RecordIdentity.places(header, List.of("Nro", "Muu"))).isEmpty();
    assertThat(RecordIdentity.places(header, List.of("#12345"))).isEmpty();
  }

  @Test
  void tellsSourcesAndKeysApart() {
    Values record = Values.of(1, "4711", "040 1");
    assertThat(identity.record(record))
        .isNotEqualTo(identity(KEY, "calls", 0).record(record))
        .isNotEqualTo(identity(key("two"), "requests", 0).record(record));
    assertThat(identity.fingerprint(record))
        .isNotEqualTo(identity(key("two"), "requests", 0).fingerprint(record));
  }

  @Test
  void doesNotConfuseNeighbouringFields() {
    RecordIdentity both = identity(KEY, "requests", 0, 1);
    assertThat(both.record(Values.of(1, "ab", "c")))
        .isNotEqualTo(both.record(Values.of(1, "a", "bc")));
    assertThat(identity.fingerprint(Values.of(1, "ab", "c")))
        .isNotEqualTo(identity.fingerprint(Values.of(1, "a", "bc")));
  }

  @Test
  void seesEveryChangeInTheFingerprint() {
    String before = identity.fingerprint(Values.of(1, "4711", "040 1", ""));
    assertThat(before)
        .isEqualTo(identity.fingerprint(Values.of(5, "4711", "040 1")))
        .isNotEqualTo(identity.fingerprint(Values.of(1, "4711", "040 2")))
        .isNotEqualTo(identity.fingerprint(Values.of(1, "4711", "", "040 1")))
        .isNotEqualTo(identity.fingerprint(Values.of(1, "4711", "040 1", "x")));
  }

  @Test
  void namesARecordWithoutKeyByAllThatIsInIt() {
    RecordIdentity keyless = identity(KEY, "requests");
    assertThat(keyless.record(Values.of(1, "4711", "040 1")))
        .isEqualTo(keyless.record(Values.of(2, "4711", "040 1")))
        .isNotEqualTo(keyless.record(Values.of(1, "4711", "040 2")));
    assertThat(identity.record(Values.of(1, " ", "040 1")))
        .isEqualTo(keyless.record(Values.of(1, " ", "040 1")));
    assertThat(identity.keyed(Values.of(1, " ", "040 1"))).isFalse();
  }

  @Test
  void writesTheKeyWithItsFields() {
    Values record = Values.of(1, " 4711", "040 1", "x");
    assertThat(identity(KEY, "requests", 0, 2).key(record)).isEqualTo("Pyyntö=4711; #3=x");
    assertThat(identity(KEY, "requests").key(record)).isEmpty();
    assertThat(identity(KEY, "requests", 0, 2).keyValues(record)).containsExactly("4711", "x");
  }

  @Test
  void isAnHmacOfLengthPrefixedFields() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(KEY);
    for (String part : List.of("fingerprint", "requests", "ä", "")) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      mac.update(new byte[] {0, 0, 0, (byte) bytes.length});
      mac.update(bytes);
    }
    mac.update(new byte[] {0, 0, 1, 44});
    mac.update("x".repeat(300).getBytes(StandardCharsets.UTF_8));
    assertThat(identity.fingerprint(Values.of(1, "ä", "", "x".repeat(300))))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal()).substring(0, 32));
  }

  private static RecordIdentity identity(SecretKey key, String source, Integer... keys) {
    return new RecordIdentity(key, source, HEADER, List.of(keys));
  }

  private static SecretKey key(String text) {
    return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }
}
