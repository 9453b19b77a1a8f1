package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneHeaderDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '401234567' | yes
          '91234567' | yes
          '14123456' | yes
          # wrong check or form
          '4,01235E+08' | no
          '12345678' | no
          # near miss
          '0401234567' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("phone-under-header"))).isEqualTo(expected.equals("yes"));
  }
}
