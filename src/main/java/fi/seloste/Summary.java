package fi.seloste;

import fi.seloste.match.Outcome;
import java.io.PrintStream;
import java.time.YearMonth;

/** What a scan says at its end: what is new, what is worst, where the files are. */
final class Summary {

  private Summary() {}

  static void print(
      PrintStream out,
      JobFile job,
      YearMonth month,
      LocalRunner.Result result,
      LocalRunner runner) {
    out.println(job.id() + " " + month + ": " + result.message());
    runner.outcome(job.id(), month).ifPresent(outcome -> totals(out, outcome));
    if (result.exitCode() == 0 || result.exitCode() == 3) {
      out.println("  " + result.target().resolve("report.xlsx"));
    }
  }

  private static void totals(PrintStream out, Outcome outcome) {
    if (!outcome.register().notice().confirmed()) {
      out.println(
          "  NOBODY HAS CONFIRMED the reading of the notice: check it with seloste notice, and name"
              + " the register file in the job");
    }
    Outcome.MonthTotals now = outcome.trend().get(outcome.trend().size() - 1);
    long fresh = outcome.discrepancies().stream().filter(one -> one.state().equals("new")).count();
    out.printf(
        "  discrepancies  high %,d  medium %,d  low %,d  (new %,d, resolved %,d)%n",
        now.high(), now.medium(), now.low(), fresh, now.resolved());
    out.printf(
        "  retention      overdue %,d  blocked %,d  undatable %,d  of %,d records%n",
        now.overdue(), now.blocked(), now.undatable(), now.records());
    long unread = outcome.coverage().stream().filter(file -> !file.status().equals("read")).count();
    if (unread > 0) {
      out.printf(
          "  NOT READ IN FULL: %,d of %,d files; see the coverage sheet%n",
          unread, outcome.coverage().size());
    }
  }
}
