package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailMaskedDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '[email protected]' | yes
          'm***i@x.fi' | yes
          'ma****@yritys.fi' | yes
          # near miss
          'matti@x.fi' | no
          'email protected' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("email-masked"))).isEqualTo(expected.equals("yes"));
  }
}
