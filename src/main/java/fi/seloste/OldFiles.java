package fi.seloste;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Seloste's own retention: reports, proposals and history older than the job's {@code retain} go.
 * Only what it wrote itself is deleted, and only when a newer month has been published.
 */
final class OldFiles {

  /** A leap of more months than this looks like a clock that is wrong. */
  private static final long PLAUSIBLE = 13;

  private OldFiles() {}

  /** Deletes what is older than the run's month less the period that the job retains. */
  static void delete(Run run, Store store, OwnFiles own, RunRecords records) throws IOException {
    if (run.job().retain() == null) {
      return;
    }
    YearMonth first = YearMonth.from(run.month().atDay(1).minus(run.job().retain()));
    List<Store.Run> runs =
        store.runs().stream().filter(one -> one.job().equals(run.job().id())).toList();
    YearMonth last =
        runs.stream()
            .filter(one -> one.done() && one.month().isBefore(run.month()))
            .map(Store.Run::month)
            .max(YearMonth::compareTo)
            .orElse(run.month());
    if (ChronoUnit.MONTHS.between(last, run.month()) > PLAUSIBLE) {
      run.progress()
          .warning(
              "nothing old is deleted: the last report is of "
                  + last
                  + ", so long ago that the clock or --month may be wrong; the next run deletes"
                  + " it");
      return;
    }
    List<Path> gone = own.delete(run.job().id(), first);
    Set<String> old =
        runs.stream()
            .filter(one -> one.month().isBefore(first))
            .map(Store.Run::id)
            .collect(Collectors.toSet());
    records.forget(old);
    store.forget(List.copyOf(old));
    if (!gone.isEmpty()) {
      run.progress().step("deleted " + gone.size() + " own files older than " + first);
    }
  }
}
