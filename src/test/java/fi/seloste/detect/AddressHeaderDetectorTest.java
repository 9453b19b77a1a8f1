package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressHeaderDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Säyneensalo 112' | yes
          'Kylä' | yes
          '12 A 4' | yes
          # near miss
          'matti@x.fi' | no
          '-' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("address-under-header")))
        .isEqualTo(expected.equals("yes"));
  }
}
