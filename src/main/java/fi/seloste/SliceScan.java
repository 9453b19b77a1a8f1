package fi.seloste;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.collect.Values;
import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.expire.OverdueRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Scans one slice in one pass: every value of every record, once. For one thread. */
final class SliceScan implements Sink {

  private final Run run;
  private final Plan.PlannedFile file;
  private final Classifier classifier;
  private final List<Condition> conditions;
  private final Decided decided;
  private final JobFile.Source source;
  private final SourceCheck check;
  private final Map<Integer, TableWatch> tables = new TreeMap<>();
  private final List<OverdueRecord> overdue = new ArrayList<>();

  SliceScan(
      Run run,
      Plan.PlannedFile file,
      Classifier classifier,
      List<Condition> conditions,
      Decided decided,
      SourceCheck check) {
    this.decided = decided;
    this.check = check;
    this.run = run;
    this.file = file;
    this.classifier = classifier;
    this.conditions = conditions;
    this.source =
        run.job().sources().stream()
            .filter(one -> one.id().equals(file.source()))
            .findFirst()
            .orElseThrow();
  }

  /**
   * Reads the slice. A file that is not what it was when the run was planned is not read, and what
   * was read of one that changes meanwhile is not counted: two versions never mix.
   */
  SliceResult of(Plan.PlannedSlice slice, Unpacked unpacked) {
    Reason problem = check.changed(file);
    if (problem != null) {
      return SliceResult.nothing(problem);
    }
    try (Unpacked.Lease lease = unpacked.open(file.placed(source))) {
      Formats.read(lease.file(), file.layout(), slice.slice(), this);
    } catch (UnreadableFileException e) {
      problem = e.reason();
    } catch (OutOfMemoryError | StackOverflowError e) {
      problem = Reason.of("too-demanding", e.getClass().getSimpleName());
    }
    Reason changed = check.changed(file);
    if (changed != null) {
      return SliceResult.nothing(changed);
    }
    Map<Integer, SliceResult.TablePart> parts = new TreeMap<>();
    tables.forEach((index, table) -> parts.put(index, table.part()));
    LocalDate until =
        tables.values().stream()
            .map(TableWatch::holdsUntil)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new SliceResult(parts, overdue, problem, until);
  }

  private TableWatch table(int index) {
    return tables.computeIfAbsent(
        index, i -> new TableWatch(run, file, source, i, classifier, conditions, decided, overdue));
  }

  @Override
  public boolean record(int table, Values values) {
    table(table).see(values);
    return true;
  }

  @Override
  public void unreadable(int table, long row, long line, Reason reason) {
    SliceResult.TablePart part = table(table).part();
    if (part.unreadable++ == 0) {
      part.firstUnreadable = line > 0 ? line : row;
      part.unreadableWhy = reason;
    }
  }
}
