package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatNumberDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'FI17902350' | yes
          'FI24069766' | yes
          'FI29573486' | yes
          'FI-24069766' | yes
          'fi01141622' | yes
          '003724069766' | yes
          '003729573486123' | yes
          # wrong check or form
          'FI2617416' | no
          'FI26174164A' | no
          'SE556036079301' | no
          'FI26174165' | no
          'FI13750451' | no
          # near miss
          'AFI26174164' | no
          '003712345678' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("vat-number"))).isEqualTo(expected.equals("yes"));
  }
}
