package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardDetailDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '04/27' | yes
          '12/2026' | yes
          '123' | yes
          # near miss
          '13/27' | no
          '12345' | no
          'abc' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("card-detail"))).isEqualTo(expected.equals("yes"));
  }
}
