package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Kattokeskus Oy' | yes
          'Oy Firma Ab' | yes
          'Asunto Oy Mannerheimintie' | yes
          # near miss
          'Matti Virtanen' | no
          'Oy' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("company"))).isEqualTo(expected.equals("yes"));
  }
}
