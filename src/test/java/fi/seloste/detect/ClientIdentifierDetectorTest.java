package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientIdentifierDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '10000350X' | yes
          '99999999D' | yes
          '15000000Y' | yes
          # wrong check or form
          '1000035X' | no
          '100003500X' | no
          'ABCDEFGHX' | no
          '10000350Y' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("client-identifier"))).isEqualTo(expected.equals("yes"));
  }
}
