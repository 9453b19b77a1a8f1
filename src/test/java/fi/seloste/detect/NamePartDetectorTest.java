package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Matti' | yes
          'Virtanen' | yes
          'KORHONEN' | yes
          # near miss
          'Matti Virtanen' | no
          'katto' | no
          'Helsinki' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("name-part"))).isEqualTo(expected.equals("yes"));
  }
}
