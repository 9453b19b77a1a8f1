package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+358", "-1", "@SUM(1)", "\tx", "\rx", "＝1", "|x", "%x"})
  void whatASpreadsheetCouldRunIsRisky(String text) {
    assertThat(Cells.risky(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nimi", "1+1", " =1", "'=1", "a@b"})
  void whatItCouldNotRunIsNotRisky(String text) {
    assertThat(Cells.risky(text)).isFalse();
  }

  @Test
  void controlCharactersBecomeBlanks() {
    assertThat(Cells.safe("a\u0000b\u001bc\u0085d\ne\tf\uffffg")).isEqualTo("a b c d\ne\tfg");
  }

  @Test
  void whatExcelReadsAsAnEscapeIsEscaped() {
    assertThat(Cells.safe("_x0041_ _x00zz_ _")).isEqualTo("_x005F_x0041_ _x00zz_ _");
  }

  @Test
  void aTextIsAsLongAsACellTakes() {
    assertThat(Cells.safe("a".repeat(Cells.LONGEST))).hasSize(Cells.LONGEST).doesNotEndWith("…");
    assertThat(Cells.safe("a".repeat(Cells.LONGEST + 1))).hasSize(Cells.LONGEST).endsWith("a…");
  }

  @Test
  void aTextIsNotCutInTheMiddleOfACharacter() {
    String cut = Cells.safe("a" + "\ud83d\ude00".repeat(Cells.LONGEST));
    assertThat(cut).endsWith("\ude00…").hasSizeLessThanOrEqualTo(Cells.LONGEST);
  }
}
