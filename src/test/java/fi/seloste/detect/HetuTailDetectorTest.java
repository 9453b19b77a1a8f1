package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HetuTailDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '308T' | yes
          '-308T' | yes
          'A902E' | yes
          # near miss
          '308' | no
          '3081T' | no
          '308G' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("hetu-tail"))).isEqualTo(expected.equals("yes"));
  }
}
