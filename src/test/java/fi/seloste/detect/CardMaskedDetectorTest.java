package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardMaskedDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '411111******1111' | yes
          '4111 **** **** 1111' | yes
          '**** **** **** 1111' | yes
          '411111XXXXXX1111' | yes
          # near miss
          '4111****' | no
          '******' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("card-masked"))).isEqualTo(expected.equals("yes"));
  }
}
