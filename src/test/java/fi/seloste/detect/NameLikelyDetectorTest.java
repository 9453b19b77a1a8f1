package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikelyDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Xärkkö Matti' | yes
          'Matti Xärkkö' | yes
          # near miss
          'Qvaddle Zorbo' | no
          'Jarrupala etu' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("name-likely"))).isEqualTo(expected.equals("yes"));
  }
}
