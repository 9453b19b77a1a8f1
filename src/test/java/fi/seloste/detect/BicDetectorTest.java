package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BicDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'NDEAFIHH' | yes
          'OKOYFIHHXXX' | yes
          # near miss
          'NDEAFI' | no
          'NDEA1IHH' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("bic"))).isEqualTo(expected.equals("yes"));
  }
}
