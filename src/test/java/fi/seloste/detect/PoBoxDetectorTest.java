package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoBoxDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'PB 74' | yes
          'PL 7' | yes
          'P.O. Box 1' | yes
          'pl 308' | yes
          'PB 74855' | yes
          'PL 55, 00100 Helsinki' | yes
          # wrong check or form
          'PL' | no
          'PLO 5' | no
          '55 PL' | no
          'PL-ABC' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("po-box"))).isEqualTo(expected.equals("yes"));
  }
}
