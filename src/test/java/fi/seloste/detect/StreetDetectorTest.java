package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'Kääpätie 6' | yes
          'Mannerheimintie 12 A 4' | yes
          'Kirkkokatu 1 as. 1' | yes
          'Alexandersgatan 15 B 7' | yes
          'Hakaniemenranta 6' | yes
          'Itäinen Rantakatu 12-14' | yes
          'Teikäläistentie 2a B 12' | yes
          'Katuharjuntie 6, 00530 Helsinki' | yes
          'Vanha tie 3' | yes
          'Rantakatu 12\u201314' | yes
          'Asuu osoitteessa Kääpätie 6, 00760 Helsinki nykyään' | yes
          'Storgatan 5 bst 3' | yes
          'HÄMEENKATU 5' | yes
          # wrong check or form
          'PL 55' | no
          '12 Mannerheimintie' | no
          'Tie 2 km' | no
          # near miss
          'ajoin tie 2 km' | no
          'Mannerheimintie' | no
          'Viikko 12' | no
          'tuotetta hiekkatietä 5 m' | no
          'Erä 12' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("street"))).isEqualTo(expected.equals("yes"));
  }
}
