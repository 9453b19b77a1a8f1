package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskCallDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '1685720083.945' | yes
          '1706702701.12' | yes
          '1600000000.0' | yes
          'asterisk.example-1735689600.1' | yes
          # wrong check or form
          '1685720083' | no
          '1685720083.' | no
          '1685720083,945' | no
          '16857200831.5' | no
          '1685720083.9a' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("asterisk-call"))).isEqualTo(expected.equals("yes"));
  }
}
