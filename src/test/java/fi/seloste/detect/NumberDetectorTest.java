package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '0' | yes
          '12' | yes
          '-3,5' | yes
          '+1.25' | yes
          # near miss
          '1a' | no
          '1,' | no
          '--1' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("number"))).isEqualTo(expected.equals("yes"));
  }
}
