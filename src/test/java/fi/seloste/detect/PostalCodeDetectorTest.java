package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodeDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '00760' | yes
          '33960' | yes
          '22100' | yes
          'AX-22100' | yes
          'FI-20380' | yes
          'FI00100' | yes
          # wrong check or form
          '007600' | no
          'SE-11122' | no
          '00 760' | no
          '760' | no
          'O0760' | no
          # near miss
          '00000' | no
          'O0760' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("postal-code"))).isEqualTo(expected.equals("yes"));
  }
}
