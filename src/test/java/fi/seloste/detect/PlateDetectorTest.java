package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'ABC-123' | yes
          'AB-1' | yes
          'abc 123' | yes
          'HEI-1' | yes
          'ABC123' | yes
          'ÄÖ-12' | yes
          'auto ABC-123 huollettu' | yes
          'rek.nro ABC-123, musta' | yes
          # wrong check or form
          'CD-123' | no
          'ABCD-12' | no
          'EUR 100' | no
          'KPL 5' | no
          # near miss
          'tuote ABC-123 tilattu' | no
          'ABC-1234' | no
          'AB 012' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("plate"))).isEqualTo(expected.equals("yes"));
  }
}
