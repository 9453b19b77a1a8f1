package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a scan keeps in mind must never change what it finds: each record alone, seen by a scan that
 * knows nothing yet, is the reference.
 */
class ScanOracleTest {

  private static final List<String> HEADER =
      List.of("hetu", "nimi", "puhelin", "osoite", "sarake5", "teksti", "pvm", "tila");
  private static final String LETTERS = "abeiklmnoprstuvyäöÅÄÖ ABHKLMNSTV";
  private static final String SIGNS = "0123456789-+ .,:/()@*'\"#€\u00a0\u2013";
  private static final List<String> WORDS =
      List.of(
          "Matti",
          "Virtanen",
          "Oy",
          "Koivukuja",
          "Helsinki",
          "kyllä",
          "ei",
          "diabetes",
          "Aino",
          "131052-308T",
          "FI2112345600000785",
          "040",
          "123",
          "4567",
          "1234567-1",
          "33100",
          "-",
          "puh.",
          "vaikea",
          "sairaus",
          "aino@example.org",
          "31.12.2024",
          "2024-02-30",
          "N/A");

  private final Random random = new Random(20261031);
  private final Table table = new Table("", HEADER, 1, false, Map.of());

  private String value() {
    return switch (random.nextInt(7)) {
      case 0 -> any(SIGNS, 20);
      case 1 -> any("0123456789", 14);
      case 2 -> any(LETTERS, 18);
      case 3 -> any(LETTERS + SIGNS, 60);
      case 4 -> words(1);
      case 5 -> words(6);
      default -> "";
    };
  }

  private String any(String of, int most) {
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      made.append(of.charAt(random.nextInt(of.length())));
    }
    return made.toString();
  }

  private String words(int most) {
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      made.append(WORDS.get(random.nextInt(WORDS.size()))).append(i == 0 ? "" : " ");
    }
    return made.toString();
  }

  private TableScan scan() {
    return Classifier.standard().scan(table, Map.of());
  }

  @Test
  void aTableShowsWhatItsRecordsShowOneByOne() {
    TableScan whole = scan();
    FieldTally[] sums = new FieldTally[HEADER.size()];
    for (int row = 1; row <= 4000; row++) {
      String[] values = new String[HEADER.size()];
      for (int f = 0; f < values.length; f++) {
        values[f] = value();
      }
      whole.see(Values.of(row, values), Probe.ALL);
      TableScan alone = scan();
      alone.see(Values.of(row, values), Probe.ALL);
      for (int f = 0; f < values.length; f++) {
        FieldTally one = alone.profile().total(f);
        if (sums[f] == null) {
          sums[f] = one;
        } else {
          sums[f].add(one);
        }
      }
    }
    for (int f = 0; f < sums.length; f++) {
      assertThat(whole.profile().total(f))
          .as(HEADER.get(f))
          .usingRecursiveComparison()
          .isEqualTo(sums[f]);
      assertThat(sums[f].hits).as(HEADER.get(f)).matches(hits -> sum(hits) > 100);
    }
  }

  private static long sum(long[] hits) {
    long sum = 0;
    for (long hit : hits) {
      sum += hit;
    }
    return sum;
  }
}
