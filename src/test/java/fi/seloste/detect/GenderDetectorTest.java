package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenderDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'mies' | yes
          'Nainen' | yes
          'kvinna' | yes
          'Mrs' | yes
          # near miss
          'miehet' | no
          'x' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("gender"))).isEqualTo(expected.equals("yes"));
  }
}
