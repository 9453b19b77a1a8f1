package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'seppo@remonttilinkki.fi' | yes
          'a+b@x.fi' | yes
          'x_y-z@sub.domain.example' | yes
          'etunimi.sukunimi@yritys.fi' | yes
          'info@yritys.fi' | yes
          'Matti <matti@x.fi>' | yes
          'a@x.fi; b@y.fi' | yes
          'mailto:matti@x.fi' | yes
          'päivi.mäkinen@mäki.fi' | yes
          'SEPPO@REMONTTILINKKI.FI' | yes
          'matti@x.fi.' | yes
          # mistyped, and still somebody's
          'a..b@x.fi' | yes
          # wrong check or form
          '[email protected]' | no
          'wetteritrucks@' | no
          'a@b' | no
          '@x.fi' | no
          'kuva@2x.png' | no
          '.@x.fi' | no
          # near miss
          'matti@' | no
          'matti at x.fi' | no
          '@matti' | no
          'x@y.1' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("email"))).isEqualTo(expected.equals("yes"));
  }
}
