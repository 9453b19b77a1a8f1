package fi.seloste.declare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # the same
          Sähköposti            | sahkoposti
          ÅLAND                 | aland
          Puh.                  | puh
          Rek._nro              | rek nro
          `  Tila  koodi `      | tila koodi
          Idée                  | idee
          Ærø                   | aero
          ﬁrma                  | firma
          Y-tunnus              | y-tunnus
          # nothing is left to fold
          .                     | .
          -                     | -
          __                    | __
          `  `                  | ``
          """)
  void foldsAsPeopleRead(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
    assertThat(Folding.fold(folded)).isEqualTo(folded);
    assertThat(Folding.same(text, folded)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Puhnro, Puh nro", "Nimi, Nimi1", "Y-tunnus, Ytunnus", "a, b"})
  void keepsOtherWordsApart(String one, String other) {
    assertThat(Folding.same(one, other)).isFalse();
  }
}
