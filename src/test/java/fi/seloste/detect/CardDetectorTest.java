package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '4111111111111111' | yes
          '378282246310005' | yes
          '4012888888881881' | yes
          '5105105105105100' | yes
          '6011111111111117' | yes
          '4111 1111 1111 1111' | yes
          '4111-1111-1111-1111' | yes
          '3782 822463 10005' | yes
          'kortti 4111 1111 1111 1111 voimassa' | yes
          # wrong check or form
          '4111111111111112' | no
          '5555555555554445' | no
          '378282246310006' | no
          '1234567890123456' | no
          '4012888888881882' | no
          '6011111111111118' | no
          # near miss
          '41111111111111111' | no
          '9111111111111111' | no
          '0000000000000000' | no
          '14111111111111111' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("card"))).isEqualTo(expected.equals("yes"));
  }
}
