package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneBareDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '401234567' | yes
          '358401234567' | yes
          '4012345678' | yes
          # near miss
          '0401234567' | no
          '391234567' | no
          '40123' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("phone-bare"))).isEqualTo(expected.equals("yes"));
  }
}
