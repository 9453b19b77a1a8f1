package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Register;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeUpdateTest {

  private static final String OLD =
      """
      Rekisterin tietosisältö

      Asiakkaasta tallennetaan nimi ja puhelinnumero.

      Säilytysaika

      Tiedot poistetaan vuoden kuluttua asiakassuhteen päättymisestä.
      """;

  @Test
  void aTextThatStaysChangesNothing() {
    assertThat(update(OLD, OLD).changes()).isEmpty();
    assertThat(update(OLD, OLD).text()).contains("says what the register file says");
  }

  @Test
  void tellsWhatIsAddedRemovedAndChangedWithBothSentences() {
    String text =
        OLD.replace("nimi ja puhelinnumero", "nimi ja sähköpostiosoite")
            .replace("vuoden kuluttua", "kolmen vuoden kuluttua");
    NoticeUpdate update = update(OLD, text);

    assertThat(update.changes())
        .extracting(NoticeUpdate.Change::kind, NoticeUpdate.Change::what)
        .contains(
            org.assertj.core.groups.Tuple.tuple("added", "declares email"),
            org.assertj.core.groups.Tuple.tuple("removed", "declares phone-number"),
            org.assertj.core.groups.Tuple.tuple("changed", "retention customer"));
    assertThat(update.text())
        .contains("was P1Y from ended, erase, line 7: Tiedot poistetaan vuoden kuluttua")
        .contains("is P3Y from ended, erase, line 7: Tiedot poistetaan kolmen vuoden kuluttua");
  }

  @Test
  void aLineMadeByHandIsToldAsSuch() {
    Register old = read(OLD).register();
    Register byHand =
        new Register(
            old.id(),
            old.title(),
            old.controller(),
            old.notice(),
            old.closed(),
            old.area(),
            old.subjects(),
            List.of(
                new Register.Declared(
                    fi.seloste.declare.Category.of("offer"),
                    List.of(),
                    null,
                    fi.seloste.declare.Quote.NONE)),
            old.excludes(),
            old.separates(),
            old.recordings(),
            old.recipients(),
            old.noDisclosure(),
            old.admits(),
            old.origins(),
            old.stores(),
            old.protects(),
            old.retention(),
            old.contradictions());
    assertThat(NoticeUpdate.of(byHand, read(OLD)).text())
        .contains("removed declares offer")
        .contains("made by hand");
  }

  private static NoticeUpdate update(String before, String after) {
    return NoticeUpdate.of(read(before).register(), read(after));
  }

  private static NoticeReading read(String text) {
    return NoticeReader.of(TextLines.of(text, false), "notice.txt");
  }
}
