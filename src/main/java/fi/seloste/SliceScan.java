package fi.seloste;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.collect.Values;
import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scans one slice in one pass: every value of every record, once. For one thread. */
final class SliceScan implements Sink {

  private final Run run;
  private final Plan.PlannedFile file;
  private final Classifier classifier;
  private final List<Condition> conditions;
  private final JobFile.Source source;
  private final Map<Integer, TableWatch> tables = new TreeMap<>();
  private final List<OverdueRecord> overdue = new ArrayList<>();

  SliceScan(Run run, Plan.PlannedFile file, Classifier classifier, List<Condition> conditions) {
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

  /** Reads the slice; a file that is not what it was when the run was planned is not read on. */
  SliceResult of(Plan.PlannedSlice slice, Unpacked unpacked) {
    Placed placed =
        source.jdbc() == null
            ? file.placed(Passwords.of(source))
            : Placed.of(SourceFile.of(Passwords.of(source.jdbc())));
    Reason problem = changed(placed.outer());
    if (problem == null) {
      try (Unpacked.Lease lease = unpacked.open(placed)) {
        Formats.read(lease.file(), file.layout(), slice.slice(), this);
        problem = changed(placed.outer());
      } catch (UnreadableFileException e) {
        problem = e.reason();
      } catch (OutOfMemoryError | StackOverflowError e) {
        problem = Reason.of("too-demanding", e.getClass().getSimpleName());
      }
    }
    Map<Integer, SliceResult.TablePart> parts = new TreeMap<>();
    tables.forEach((index, table) -> parts.put(index, table.part()));
    return new SliceResult(parts, overdue, problem);
  }

  /** Whether the file is not what it was when it was first looked at. */
  static @Nullable Reason changed(SourceFile file) {
    if (file.database() != null) {
      return null;
    }
    try {
      BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
      boolean same =
          now.size() == file.size() && now.lastModifiedTime().toMillis() == file.modified();
      return same ? null : Reason.of("file-changed");
    } catch (IOException e) {
      return Reason.of("missing-file");
    }
  }

  private TableWatch table(int index) {
    return tables.computeIfAbsent(
        index, i -> new TableWatch(run, file, source, i, classifier, conditions, overdue));
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
