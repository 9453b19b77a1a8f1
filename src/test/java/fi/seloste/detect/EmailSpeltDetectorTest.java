package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailSpeltDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'matti(at)yritys.fi' | yes
          'matti.meikäläinen [at] yritys.fi' | yes
          'matti(at)yritys(piste)fi' | yes
          'yhteys: matti(ät)yritys.fi' | yes
          # near miss
          'matti at yritys' | no
          '(at) 5.5' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("email-spelt"))).isEqualTo(expected.equals("yes"));
  }
}
