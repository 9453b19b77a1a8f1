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
          # near miss
          'Helsinki' | no
          'Kattoremontti tilattu' | no
          'Virtanen Oy' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("name"))).isEqualTo(expected.equals("yes"));
  }
}
