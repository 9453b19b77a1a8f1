package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassportDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'FP1234567' | yes
          'XA0000001' | yes
          'PU7654321' | yes
          'FX1112223' | yes
          'AB0123456' | yes
          # wrong check or form
          'F1234567' | no
          '123456789' | no
          'FP-1234567' | no
          'FPA123456' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("passport"))).isEqualTo(expected.equals("yes"));
  }
}
