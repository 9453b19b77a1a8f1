package fi.seloste;

import fi.seloste.match.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down how each attempt ended, for programs; and finds runs that the state has lost. */
final class RunRecords {

  private final RunJournal journal;
  private final Store store;
  private final Clock clock;

  RunRecords(RunJournal journal, Store store, Clock clock) {
    this.journal = journal;
    this.store = store;
    this.clock = clock;
  }

  /** An attempt ended. */
  void ended(Run run, LocalRunner.Result result) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    boolean published = result.exitCode() == 0 || result.exitCode() == 3;
    line.put("event", published ? "published" : result.exitCode() == 4 ? "stopped" : "failed");
    line.put("run", run.id());
    line.put("job", run.job().id());
    line.put("month", run.month().toString());
    line.put("asOf", run.asOf().toString());
    line.put("ended", clock.instant().toString());
    line.put("program", Version.current());
    line.put("exitCode", result.exitCode());
    line.put("output", result.target().toString());
    if (published) {
      Outcome outcome = Json.read(store.outcome(run.id()).orElseThrow(), Outcome.class);
      counts(line, outcome);
    } else {
      line.put("message", result.message());
    }
    journal.add(line);
  }

  private static void counts(Map<String, Object> line, Outcome outcome) {
    Outcome.MonthTotals now = outcome.trend().get(outcome.trend().size() - 1);
    line.put("complete", outcome.complete());
    line.put("files", outcome.coverage().size());
    line.put(
        "filesNotRead",
        outcome.coverage().stream().filter(file -> !file.status().equals("read")).count());
    line.put("bytes", outcome.coverage().stream().mapToLong(file -> file.bytes()).sum());
    line.put("records", now.records());
    line.put("high", now.high());
    line.put("medium", now.medium());
    line.put("low", now.low());
    line.put("overdue", now.overdue());
    line.put("blocked", now.blocked());
    line.put("undatable", now.undatable());
  }

  /** Old runs are forgotten on purpose. */
  void forget(Set<String> runs) throws IOException {
    if (!runs.isEmpty()) {
      journal.forget(runs);
    }
  }

  /** The published runs that the state has lost. */
  Set<String> lost() throws IOException {
    return journal.missing(
        store.runs().stream()
            .filter(Store.Run::done)
            .map(Store.Run::id)
            .collect(Collectors.toSet()));
  }
}
