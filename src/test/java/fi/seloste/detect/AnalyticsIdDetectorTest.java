package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticsIdDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'GA1.2.1234567890.1600000000' | yes
          'fb.1.1600000000000.1234567890' | yes
          '1234567890.1600000000' | yes
          # near miss
          'GA1.2.1234' | no
          '1.2.3.4' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("analytics-id"))).isEqualTo(expected.equals("yes"));
  }
}
