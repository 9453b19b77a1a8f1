package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long category words are known over one slip of the pen, and with less confidence. */
class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "sähköpostisoite, email",
    "sähköpostiosoitetta, email",
    "henkilötnnus, national-id",
    "suoramarkinointikielto, marketing-ban",
    "tilaushitsoria, order-history"
  })
  void aMisspeltWordIsKnown(String word, String category) {
    assertThat(read(word).register().declares())
        .extracting(one -> one.category().id())
        .containsExactly(category);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sähköpostisoite", "henkilötnnus"})
  void whatIsReadOverASlipIsLessSureAndSaysSo(String word) {
    assertThat(read(word).yaml()).contains("# 0.66; a misspelt word");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nmi", // short
        "sähkopostiosotie", // two slips
        "tilauskanta",
        "kiinnostuneita",
        "välityksellä",
        "tietokanta"
      })
  void aShortWordTwoSlipsOrAnotherWordIsNone(String word) {
    assertThat(read(word).register().declares()).isEmpty();
  }

  private static NoticeReading read(String word) {
    String text = "Rekisterin tietosisältö\n\n- " + word + "\n- muut tarpeelliset asiat\n";
    return NoticeReader.of(TextLines.of(text, false), "n");
  }
}
