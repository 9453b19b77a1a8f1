package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VinDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '1M8GDM9AXKP042788' | yes
          '5GZCZ43D13S812715' | yes
          'WP0ZZZ99ZTS392124' | yes
          'WVWZZZ1JZXW000001' | yes
          'VF1BB05CF26010203' | yes
          'XLRTE47MS0E712345' | yes
          'NMTBB0JE50R012345' | yes
          'valmistenumero WVWZZZ1JZXW000001 tarkistettu' | yes
          # wrong check or form
          '1M8GDM9AXKP04278' | no
          '1M8GDM9AXKP0427888' | no
          '1M8GDM9AIKP042788' | no
          '1M8GDM9AOKP042788' | no
          '1M8GDM9AQKP042788' | no
          'XLRTE47MS0E-12345' | no
          '12345678901234567' | no
          'ABCDEFGHJKLMNPRST' | no
          # near miss
          'Koodi WVWZZZ1JZXW000001 tarkistettu' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("vin"))).isEqualTo(expected.equals("yes"));
  }
}
