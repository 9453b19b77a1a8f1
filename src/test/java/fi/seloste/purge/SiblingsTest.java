package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.expire.OverdueRecord;
import org.junit.jupiter.api.Test;

/** Which lines of a proposal are about one record. */
class SiblingsTest {

  private static final OverdueRecord LINE = Lines.line(1, "a");

  private static boolean belongs(OverdueRecord other) {
    Siblings siblings = new Siblings();
    assertThat(siblings.belongs(LINE)).isTrue();
    siblings.add(LINE, null);
    return siblings.belongs(other);
  }

  @Test
  void areTheLinesOfOneRow() {
    assertThat(belongs(Lines.line(1, "b"))).isTrue();
    assertThat(belongs(Lines.line(2, "a"))).isFalse();
    assertThat(belongs(Lines.keyed(LINE, "calls", "", LINE.key()))).isFalse();
    assertThat(belongs(Lines.keyed(LINE, "requests", "B", LINE.key()))).isFalse();
    assertThat(belongs(placed("other.csv", 1))).isFalse();
    assertThat(belongs(placed(LINE.file(), 2))).isFalse();
  }

  private static OverdueRecord placed(String file, long row) {
    return new OverdueRecord(
        LINE.record(),
        LINE.source(),
        file,
        LINE.table(),
        row,
        LINE.key(),
        LINE.rule(),
        LINE.role(),
        LINE.clock(),
        LINE.due(),
        LINE.days(),
        LINE.action(),
        LINE.covers(),
        LINE.blockedBy(),
        LINE.blockedUntil(),
        LINE.fingerprint());
  }
}
