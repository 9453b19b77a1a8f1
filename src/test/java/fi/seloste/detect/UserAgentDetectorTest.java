package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36' | yes
          'curl/8.1.2' | yes
          'okhttp/4.9.0' | yes
          # near miss
          'Mozilla' | no
          'curl on työkalu' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("user-agent"))).isEqualTo(expected.equals("yes"));
  }
}
