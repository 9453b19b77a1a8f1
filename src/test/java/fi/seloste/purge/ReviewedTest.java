package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.expire.Hold;
import fi.seloste.expire.Holds;
import fi.seloste.expire.OverdueRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of a workbook against the lines that they are about. */
class ReviewedTest {

  private static final String WHOLE = "request/created+P7M";
  private static final Decision PURGE =
      new Decision(Choice.PURGE, "x", "y", LocalDate.of(2026, 12, 3), null);
  private static final Decision KEEP =
      new Decision(Choice.KEEP, "x", "y", LocalDate.of(2026, 12, 3), null);
  private static final Holds ALL =
      new Holds(List.of(new Holds.Entry("requests", "", Hold.FOR_EVER)));

  @Test
  void refusesAGroupThatStandsInTheWorkbookTwice() {
    Reviewed reviewed = reviewed(List.of(group(1), group(1)), List.of());
    reviewed.decision(Lines.line(1, WHOLE));
    assertThat(reviewed.refusals())
        .extracting(Refusal::key, Refusal::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("two-rows", "'G'!A1"));
  }

  @Test
  void refusesARecordThatStandsThereTwiceDecidedDifferently() {
    assertThat(keys(reviewed(List.of(), List.of(row(1, PURGE), row(1, KEEP)))))
        .containsExactly("two-rows");
    assertThat(keys(reviewed(List.of(), List.of(row(1, PURGE), row(1, null)))))
        .containsExactly("two-rows");
    assertThat(keys(reviewed(List.of(), List.of(row(1, PURGE), row(1, PURGE))))).isEmpty();
    assertThat(keys(reviewed(List.of(), List.of(row(1, PURGE), row(2, KEEP)))))
        .containsExactly("moved-row");
  }

  private static List<String> keys(Reviewed reviewed) {
    reviewed.decision(Lines.line(1, WHOLE));
    return reviewed.refusals().stream().map(Refusal::key).toList();
  }

  @Test
  void tellsWhichRecordsAreHeldSince() {
    Reviewed free = new Reviewed(decisions(List.of(), List.of()), Holds.NONE);
    assertThat(free.heldSince(Lines.line(1, WHOLE))).isFalse();
    Reviewed held = new Reviewed(decisions(List.of(), List.of()), ALL);
    OverdueRecord inTable = Lines.keyed(Lines.line(7, WHOLE), "requests", "Taulu", "k=1");
    assertThat(held.heldSince(Lines.line(1, WHOLE))).isTrue();
    assertThat(held.heldSince(inTable)).isTrue();
    assertThat(held.refusals())
        .extracting(Refusal::place)
        .containsExactly("requests-2026-11.csv:1", "requests-2026-11.csv!Taulu:7");
  }

  @Test
  void countsTheHeldRecordsThatItDoesNotName() {
    Reviewed twenty = new Reviewed(decisions(List.of(), List.of()), ALL);
    for (int i = 0; i < 20; i++) {
      twenty.heldSince(Lines.line(i, WHOLE));
    }
    assertThat(twenty.refusals()).hasSize(20).noneMatch(one -> one.message().contains("more"));
    twenty.heldSince(Lines.line(20, WHOLE));
    assertThat(twenty.refusals())
        .hasSize(21)
        .last()
        .extracting(Refusal::message)
        .isEqualTo("and 1 more");
  }

  private static Reviewed reviewed(
      List<Decisions.GroupRow> groups, List<Decisions.RecordRow> records) {
    return new Reviewed(decisions(groups, records), Holds.NONE);
  }

  private static Decisions decisions(
      List<Decisions.GroupRow> groups, List<Decisions.RecordRow> records) {
    return new Decisions(Map.of(), groups, records);
  }

  private static Decisions.GroupRow group(int cell) {
    return new Decisions.GroupRow(
        "'G'!A" + cell,
        WorkbookSeal.groupId("requests", WHOLE, "erase"),
        "requests",
        WHOLE,
        1,
        PURGE);
  }

  private static Decisions.RecordRow row(int number, @Nullable Decision decision) {
    return new Decisions.RecordRow(
        "'R'!A" + number,
        Lines.id(number),
        WHOLE,
        "requests",
        "requests-2026-11.csv",
        number,
        decision);
  }
}
