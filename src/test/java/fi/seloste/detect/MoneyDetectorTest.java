package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '1234,56' | yes
          '1\u00a0234,56\u00a0\u20ac' | yes
          '100 \u20ac' | yes
          '12,-' | yes
          '-12,00 EUR' | yes
          '1.234,56' | yes
          '10,6776' | yes
          '\u20ac 12,50' | yes
          '45 \u20ac/h' | yes
          '1 234,56 \u20ac' | yes
          '1\u202f234,56 \u20ac' | yes
          # wrong check or form
          '1,234.56' | no
          '1 23,45' | no
          '\u20ac' | no
          'abc \u20ac' | no
          # near miss
          '12 kpl' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("money", "amount"))).isEqualTo(expected.equals("yes"));
  }
}
