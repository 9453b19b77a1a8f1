package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '12' | yes
          '12,50' | yes
          '1 234,56' | yes
          '-5' | yes
          '24 %' | yes
          # near miss
          '1,234.56' | no
          '1 23,45' | no
          'noin 5' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("amount"))).isEqualTo(expected.equals("yes"));
  }
}
