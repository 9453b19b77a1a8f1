package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HetuUnsignedDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '131052308T' | yes
          # wrong check or form
          '131052308U' | no
          '321352308T' | no
          # near miss
          '131052-308T' | no
          '1310523081T' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("hetu-unsigned"))).isEqualTo(expected.equals("yes"));
  }
}
