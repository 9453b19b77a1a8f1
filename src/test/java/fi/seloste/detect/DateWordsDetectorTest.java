package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '3. maaliskuuta 2024' | yes
          '3 mars 2024' | yes
          'March 3, 2024' | yes
          '12 okt 2023' | yes
          # near miss
          '3. maaliskuuta' | no
          'maaliskuu 2024x' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("date-words"))).isEqualTo(expected.equals("yes"));
  }
}
