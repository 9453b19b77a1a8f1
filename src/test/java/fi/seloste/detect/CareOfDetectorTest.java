package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareOfDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'c/o Virtanen' | yes
          'Katu 1 c/o Meikäläinen' | yes
          # near miss
          'co Virtanen' | no
          'c/o' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("care-of"))).isEqualTo(expected.equals("yes"));
  }
}
