package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAnonymisedDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '192.168.1.0' | yes
          '83.145.22.xxx' | yes
          '83.145.xxx.xxx' | yes
          '2001:db8:85a3::' | yes
          '83.145.22.*' | yes
          # wrong check or form
          '192.168.1.10' | no
          '0.0.0.0' | no
          # near miss
          '192.168.1' | no
          '2001:db8:85a3::1' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("ip-anonymised"))).isEqualTo(expected.equals("yes"));
  }
}
