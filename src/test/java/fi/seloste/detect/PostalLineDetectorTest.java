package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalLineDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '00760 Helsinki' | yes
          'FI-20100 TURKU' | yes
          '20100, Turku' | yes
          # wrong check or form
          '12345 kappaletta' | no
          # near miss
          'Helsinki 00760' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("postal-line"))).isEqualTo(expected.equals("yes"));
  }
}
