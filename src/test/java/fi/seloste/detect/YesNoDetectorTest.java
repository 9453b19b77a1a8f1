package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YesNoDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'kyllä' | yes
          'Ei' | yes
          'x' | yes
          '1' | yes
          '0' | yes
          'nej' | yes
          'true' | yes
          'KIELTO' | yes
          # near miss
          '2' | no
          'kyl' | no
          'eikä' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("yes-no"))).isEqualTo(expected.equals("yes"));
  }
}
