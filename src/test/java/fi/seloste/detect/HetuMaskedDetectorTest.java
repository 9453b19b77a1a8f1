package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HetuMaskedDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '131052-****' | yes
          '131052-XXXX' | yes
          '131052A####' | yes
          'hetu 131052-**** tarkistettu' | yes
          # wrong check or form
          '321352-****' | no
          # near miss
          '131052' | no
          '131052-ABCD' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("hetu-masked"))).isEqualTo(expected.equals("yes"));
  }
}
