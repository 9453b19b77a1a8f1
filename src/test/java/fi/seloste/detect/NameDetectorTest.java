package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Matti Virtanen' | yes
          'Virtanen Matti' | yes
          'VIRTANEN MATTI' | yes
          'Anna-Maija Korhonen' | yes
          'Toivo Aalto' | yes
          'Heininen Maija' | yes
          'Sovittu Matti Virtasen kanssa, että Maija Korhonen tulee' | yes
          'Dr Virtanen' | yes
          'LT Kallio' | yes
          'Prof. Nyman' | yes
          # near miss
          'Helsinki' | no
          'Virtanen' | no
          'LT 2200' | no
          'Dr Oetker' | no
          'LT kallio' | no
          'Kattoremontti tilattu' | no
          'Virtanen Oy' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("name"))).isEqualTo(expected.equals("yes"));
  }
}
