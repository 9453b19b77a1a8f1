package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'https://yritys.fi/tuote?id=5' | yes
          'www.yritys.fi' | yes
          # near miss
          'yritys.fi' | no
          'https://' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("url"))).isEqualTo(expected.equals("yes"));
  }
}
