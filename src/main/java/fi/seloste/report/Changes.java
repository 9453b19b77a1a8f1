package fi.seloste.report;

import fi.seloste.match.Outcome;
import fi.seloste.match.Outcome.MonthTotals;
import fi.seloste.match.OverdueGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed since last month, in three sentences made of numbers. */
final class Changes {

  private final Words words;
  private final Outcome outcome;

  Changes(Content book) {
    this.words = book.words();
    this.outcome = book.outcome();
  }

  /** The sentences: discrepancies, overdue records, what was read. */
  List<String> sentences() {
    MonthTotals before = before();
    Map<String, Object> numbers = new HashMap<>();
    numbers.put("high", open("high"));
    numbers.put("medium", open("medium"));
    numbers.put("low", open("low"));
    numbers.put("open", open("high") + open("medium") + open("low"));
    for (String state : List.of("new", "recurring", "accepted", "resolved")) {
      numbers.put(state, state(state));
    }
    numbers.put("overdue", SummarySheet.sum(outcome, OverdueGroup::overdue));
    numbers.put("blocked", SummarySheet.sum(outcome, OverdueGroup::blocked));
    numbers.put("undatable", SummarySheet.sum(outcome, OverdueGroup::undatable));
    numbers.put("files", (long) outcome.coverage().size());
    numbers.put("read", status("read"));
    numbers.put("partly", status("partly"));
    numbers.put("unread", status("unread"));
    numbers.put("rows", rows());
    if (before != null) {
      numbers.put("before", before.overdue());
      numbers.put("month", before.month());
    }
    String first = before == null ? ".first" : "";
    return List.of(
        words.text("summary.discrepancies" + first, numbers),
        overdue("summary.overdue" + first, numbers),
        words.text(notInFull() == 0 ? "summary.read" : "summary.read.partly", numbers));
  }

  /**
   * The overdue records; what is kept from going or has no date is told only where there is any.
   */
  private String overdue(String key, Map<String, Object> numbers) {
    StringBuilder said = new StringBuilder(words.text(key, numbers));
    for (String also : List.of("blocked", "undatable")) {
      if (!Long.valueOf(0).equals(numbers.get(also))) {
        said.append(' ').append(words.text("summary." + also, numbers));
      }
    }
    return said.toString();
  }

  /** The last month before this one; null when there is none. */
  private @Nullable MonthTotals before() {
    MonthTotals before = null;
    for (MonthTotals month : outcome.trend()) {
      if (month.month().isBefore(outcome.month())) {
        before = month;
      }
    }
    return before;
  }

  /** How many discrepancies of a severity are open, as the trend counts them: new or recurring. */
  long open(String severity) {
    return outcome.discrepancies().stream()
        .filter(j -> !j.state().equals("resolved") && !j.state().equals("accepted"))
        .filter(j -> j.discrepancy().severity().id().equals(severity))
        .count();
  }

  /** How many files were not read, or not in full. */
  long notInFull() {
    return outcome.coverage().size() - status("read");
  }

  private long state(String state) {
    return outcome.discrepancies().stream().filter(j -> j.state().equals(state)).count();
  }

  private long status(String status) {
    return outcome.coverage().stream().filter(f -> f.status().equals(status)).count();
  }

  /** The records, as the trend counts them: lines that stand beside the records are none. */
  private long rows() {
    return outcome.sources().stream()
        .flatMap(source -> source.tables().stream())
        .mapToLong(table -> table.rows())
        .sum();
  }
}
