package fi.seloste.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> WORDS =
      List.of("files", "fields", "fiscal-year-end", "kind", "key", "records", "recipient");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # near
          file, files
          fles, files
          ifles, files
          FIELDS, fields
          fiscal_year_end, fiscal-year-end
          fiscal, fiscal-year-end
          recipients, recipient
          record, records
          # not near
          x,
          colour,
          retention,
          """)
  void findsTheWordThatWasMeant(String written, String meant) {
    assertThat(Nearest.to(written, WORDS).orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"a, a, 0", "ab, ba, 1", "abc, abd, 1", "abc, ab, 1", "kitten, sitting, 3"})
  void countsLetters(String a, String b, int distance) {
    assertThat(Nearest.distance(a, b)).isEqualTo(distance);
  }
}
