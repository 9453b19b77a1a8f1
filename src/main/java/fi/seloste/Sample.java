package fi.seloste;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.Slice;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.Table;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.collect.Values;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.FieldFound;
import fi.seloste.detect.HeaderWords;
import fi.seloste.detect.TableScan;
import fi.seloste.expire.ClockFields;
import fi.seloste.expire.ClockSampler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first records of each table, from which its key, clocks and special fields are found. What a
 * field holds is settled again from every value once all are counted.
 */
final class Sample implements Sink {

  private static final int RECORDS = 2_000;
  private static final Cohort ANY = new Cohort("", "", 0);

  private final SourceFile file;
  private final Layout layout;
  private final Classifier classifier;
  private final JobFile.Source source;
  private final List<TableScan> scans = new ArrayList<>();
  private final List<ClockSampler> clocks = new ArrayList<>();
  private final int[] seen;
  private int only = -1;

  Sample(
      SourceFile file,
      Layout layout,
      Classifier classifier,
      JobFile.Source source,
      LocalDate asOf) {
    this.file = file;
    this.layout = layout;
    this.classifier = classifier;
    this.source = source;
    this.seen = new int[layout.tables().size()];
    for (Table table : layout.tables()) {
      scans.add(classifier.scan(table, Planning.told(source, table)));
      clocks.add(new ClockSampler(table, source.clocks(), HeaderWords::role, asOf));
    }
  }

  /** Reads what it needs; a file that breaks off gives the sample of what could be read. */
  void read() {
    for (Slice slice : layout.slices()) {
      if (slice.table() < 0 || seen[slice.table()] < RECORDS) {
        only = slice.table();
        try {
          Formats.read(file, layout, slice, this);
        } catch (UnreadableFileException e) {
          // the scan meets it again, and reports it
        }
      }
    }
  }

  List<FieldFound> settled(int table) {
    Table one = layout.tables().get(table);
    return classifier.settle(one, scans.get(table).profile(), Planning.told(source, one));
  }

  ClockFields clocks(int table) {
    return clocks.get(table).settle();
  }

  @Override
  public boolean record(int table, Values values) {
    if (seen[table] < RECORDS) {
      seen[table]++;
      scans.get(table).see(values, ANY);
      clocks.get(table).see(values);
    }
    return only >= 0 ? seen[only] < RECORDS : IntStream.of(seen).anyMatch(n -> n < RECORDS);
  }

  @Override
  public void unreadable(int table, long row, long line, Reason reason) {
    // the scan meets it again, and counts it
  }
}
