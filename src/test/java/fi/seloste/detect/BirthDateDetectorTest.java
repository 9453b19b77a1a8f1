package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '13.10.1952' | yes
          '1952-10-13' | yes
          '1952' | yes
          '131052' | yes
          '13101952' | yes
          '19521013' | yes
          '34' | yes
          '30-39' | yes
          '65+' | yes
          '34 v' | yes
          # wrong check or form
          '31.2.1952' | no
          '310252' | no
          '12345' | no
          # near miss
          'Matti' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("date-of-birth"))).isEqualTo(expected.equals("yes"));
  }
}
