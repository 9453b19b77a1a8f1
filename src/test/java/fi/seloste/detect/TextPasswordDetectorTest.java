package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPasswordDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Salasana: kissa' | yes
          'uusi salasana on Kissa123 muista vaihtaa' | yes
          'password=hunter2' | yes
          'lösenord: hemligt' | yes
          # near miss
          'salasana unohtui' | no
          'salasana on vaihdettava' | no
          'salasana on annettu' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("text-password"))).isEqualTo(expected.equals("yes"));
  }
}
