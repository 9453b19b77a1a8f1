package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImeiDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '352099001761481' | yes
          '356938035643809' | yes
          '868932036356090' | yes
          '49-015420-323751-8' | yes
          # wrong check or form
          '35209900176148' | no
          '3520990017614812' | no
          'ABCDEFGHIJKLMNO' | no
          '356938035643800' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("imei"))).isEqualTo(expected.equals("yes"));
  }
}
