package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '6672344' | yes
          '385000.5' | yes
          # near miss
          '6500000' | no
          '49999' | no
          '7800001' | no
          '12' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("axis"))).isEqualTo(expected.equals("yes"));
  }
}
