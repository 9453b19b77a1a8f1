package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Helsinki' | yes
          'HELSINGFORS' | yes
          'Åbo' | yes
          'Turku' | yes
          # near miss
          'Helsinkiläinen' | no
          'Mannerheimintie' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("city"))).isEqualTo(expected.equals("yes"));
  }
}
