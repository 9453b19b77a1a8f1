package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernameDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'liisa.k' | yes
          'mikko2' | yes
          # near miss
          'Liisa' | no
          'liisa k' | no
          'KH-2' | no
          '1234' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("username-under-header")))
        .isEqualTo(expected.equals("yes"));
  }
}
