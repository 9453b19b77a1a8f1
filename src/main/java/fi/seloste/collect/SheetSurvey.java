package fi.seloste.collect;

import fi.seloste.collect.SheetHeader.Found;
import fi.seloste.collect.SheetSample.Look;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes over a sheet once and finds its tables: blocks of rows between blank rows. */
final class SheetSurvey implements SheetRows {

  /**
   * A table found.
   *
   * @param header its header, empty strings when it has none
   * @param headerRow the last row of its header; 0 if none
   * @param column the first column of its header, counted from 0
   * @param from its first row of data
   * @param to the row after its last
   * @param titles the first row of the titles above it; its own first row when it has none
   * @param top its first row, header or data
   */
  record Region(
      List<String> header, long headerRow, int column, long from, long to, long titles, long top) {}

  private static final int ROWS = 40;
  private static final int FEWEST_ROWS = 4;
  private static final int MOST_BLOCKS = 64;
  private static final int SURE = 2;

  private final List<SheetBlock> blocks = new ArrayList<>();
  private int cells = 200_000;
  private long hiddenRows;
  private long titles;

  @Override
  public boolean wantsValues(long row) {
    if (blocks.isEmpty()) {
      return true;
    }
    SheetBlock current = current();
    return row != current.last() + 1 || samples(current);
  }

  @Override
  public boolean row(SheetRecord record) {
    hiddenRows += record.hidden() ? 1 : 0;
    if (blocks.isEmpty() || record.row() != current().last() + 1) {
      settle();
      blocks.add(new SheetBlock(record.row()));
    }
    if (samples(current())) {
      cells -= record.columns();
      current().sample(record);
    }
    current().add(record);
    return true;
  }

  long hiddenRows() {
    return hiddenRows;
  }

  /** How many rows above the first header are no records; known after {@link #regions}. */
  long titles() {
    return titles;
  }

  /** The tables of the sheet; empty when it has no values. */
  List<Region> regions(SheetFacts facts) {
    settle();
    List<Region> regions = new ArrayList<>();
    @Nullable SheetBlock before = null;
    List<SheetBlock> above = new ArrayList<>();
    for (SheetBlock block : blocks) {
      Found found = SheetHeader.find(block.samples(), facts);
      if (regions.isEmpty() && found == null && block.narrow()) {
        above.add(block);
      } else if (before == null) {
        regions.addAll(first(block, found, above));
        before = block;
      } else if (found != null && begins(found, block, regions.get(regions.size() - 1), before)) {
        regions.add(region(block, found, block.first()));
        before = block;
      } else {
        regions.set(regions.size() - 1, longer(regions.get(regions.size() - 1), block));
      }
    }
    if (regions.isEmpty() && !above.isEmpty()) {
      regions.add(headerless(above));
    }
    return regions;
  }

  private SheetBlock current() {
    return blocks.get(blocks.size() - 1);
  }

  private boolean samples(SheetBlock block) {
    int kept = block.samples().size();
    return kept < ROWS && (cells > 0 || kept < FEWEST_ROWS);
  }

  /** Decides whether the block that ends may be a table of its own; else it joins the one above. */
  private void settle() {
    if (blocks.size() < 2) {
      return;
    }
    SheetBlock ended = current();
    boolean alone = blocks.size() == 2 && blocks.get(0).narrow();
    if (!alone && (!ended.mayBeginTable() || blocks.size() > MOST_BLOCKS || cells <= 0)) {
      blocks.remove(blocks.size() - 1);
      current().join(ended);
    }
  }

  /** The first block that is more than titles; what is above it is a table unless it is titles. */
  private List<Region> first(SheetBlock block, @Nullable Found found, List<SheetBlock> above) {
    if (found == null) {
      List<SheetBlock> all = new ArrayList<>(above);
      all.add(block);
      return List.of(headerless(all));
    }
    titles = found.first();
    int widest = above.stream().mapToInt(SheetBlock::widest).max().orElse(0);
    if (widest > 1 && widest * 2L > filled(found.texts())) {
      return List.of(headerless(above), region(block, found, block.first()));
    }
    for (SheetBlock title : above) {
      titles += title.last() - title.first() + 1;
    }
    return List.of(region(block, found, above.isEmpty() ? block.first() : above.get(0).first()));
  }

  private static Region region(SheetBlock block, Found found, long titles) {
    SheetSample header = block.samples().get(found.last());
    List<String> texts = new ArrayList<>(found.texts());
    while (texts.size() < block.columns()) {
      texts.add("");
    }
    return new Region(
        texts,
        header.row(),
        header.first(),
        header.row() + 1,
        Math.max(block.last(), header.row()) + 1,
        titles,
        block.samples().get(found.first()).row());
  }

  private static Region headerless(List<SheetBlock> blocks) {
    int columns = blocks.stream().mapToInt(SheetBlock::columns).max().orElse(0);
    long from = blocks.get(0).first();
    long to = blocks.get(blocks.size() - 1).last() + 1;
    return new Region(Collections.nCopies(columns, ""), 0, 0, from, to, from, from);
  }

  private static Region longer(Region region, SheetBlock block) {
    List<String> header = new ArrayList<>(region.header());
    if (region.headerRow() == 0) {
      while (header.size() < block.columns()) {
        header.add("");
      }
    }
    return new Region(
        header,
        region.headerRow(),
        region.column(),
        region.from(),
        block.last() + 1,
        region.titles(),
        region.top());
  }

  /** Whether a header below a blank row begins a table: it does not fit the one above. */
  private static boolean begins(Found found, SheetBlock block, Region above, SheetBlock before) {
    SheetSample header = block.samples().get(found.last());
    if (found.score() < SURE || sameTexts(found.texts(), above.header())) {
      return false;
    }
    boolean otherWidth =
        above.headerRow() > 0
            && (header.first() != above.column()
                || filled(found.texts()) != filled(above.header()));
    return otherWidth || contradicts(header, above, before);
  }

  /** Whether the header has words where the table above has numbers, dates or numbers as text. */
  private static boolean contradicts(SheetSample header, Region above, SheetBlock before) {
    List<SheetSample> data =
        before.samples().stream().filter(s -> s.row() >= above.from()).toList();
    for (int i = 0; i < header.texts().size(); i++) {
      int column = i;
      long filled = data.stream().filter(s -> s.look(column) != Look.NONE).count();
      long typed = data.stream().filter(s -> s.look(column).isData()).count();
      if (header.look(column) == Look.WORDS && filled > 1 && typed * 10 >= filled * 9) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameTexts(List<String> one, List<String> other) {
    return one.stream()
        .filter(t -> !t.isEmpty())
        .toList()
        .equals(other.stream().filter(t -> !t.isEmpty()).toList());
  }

  private static long filled(List<String> texts) {
    return texts.stream().filter(t -> !t.isEmpty()).count();
  }
}
