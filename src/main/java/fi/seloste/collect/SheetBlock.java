package fi.seloste.collect;

import java.util.ArrayList;
import java.util.List;

/** Rows of a sheet with no blank row between them; the first ones are kept. */
final class SheetBlock {

  private final long first;
  private long last;
  private int columns;
  private final List<SheetSample> samples = new ArrayList<>();

  SheetBlock(long first) {
    this.first = first;
    this.last = first - 1;
  }

  void add(SheetRecord row) {
    last = row.row();
    columns = Math.max(columns, row.columns());
  }

  void sample(SheetRecord row) {
    samples.add(SheetSample.of(row));
  }

  /** Takes over the rows of the next block. */
  void join(SheetBlock next) {
    last = next.last;
    columns = Math.max(columns, next.columns);
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  int columns() {
    return columns;
  }

  List<SheetSample> samples() {
    return samples;
  }

  /** Whether one of its first rows has nothing but words, more than one, as a header has. */
  boolean mayBeginTable() {
    return samples.stream().limit(4).anyMatch(s -> s.filled() > 1 && wordsOnly(s));
  }

  /** Whether it may be nothing but titles and lines such as who printed it, and when. */
  boolean narrow() {
    return last - first < 15 && widest() < 3;
  }

  /** How many cells its widest row has. */
  int widest() {
    return samples.stream().mapToInt(SheetSample::filled).max().orElse(0);
  }

  private static boolean wordsOnly(SheetSample sample) {
    for (int i = 0; i < sample.texts().size(); i++) {
      if (sample.look(i).isData() && !sample.year(i)) {
        return false;
      }
    }
    return true;
  }
}
