package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoValueDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '-' | yes
          '--' | yes
          '?' | yes
          'n/a' | yes
          'NULL' | yes
          '0000-00-00' | yes
          '0000-00-00 00:00:00' | yes
          '1.1.1900' | yes
          '31.12.9999' | yes
          '9999-12-31' | yes
          'ei tiedossa' | yes
          'okänd' | yes
          '#N/A' | yes
          '...' | yes
          # near miss
          '1.1.1970' | no
          '0' | no
          'ei' | no
          'Ei' | no
          '1.1.1901' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("no-value"))).isEqualTo(expected.equals("yes"));
  }
}
