package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCompactDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '20240610' | yes
          '20240610140533' | yes
          '5/2024' | yes
          # near miss
          '20241310' | no
          '18991231' | no
          '2024061' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("date-compact"))).isEqualTo(expected.equals("yes"));
  }
}
