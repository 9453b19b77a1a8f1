package fi.seloste.collect;

import fi.seloste.collect.SheetSample.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first rows of a block.
 *
 * <p>A header is a row of distinct words, as wide as the data, below titles that are narrower; what
 * is beneath looks different from it in at least some column, or nothing is beneath. A table, a
 * filter, a frozen pane or bold type settles doubts. A wide row that is no header ends the search:
 * the block has none then, and all its rows are records, so that nothing is lost.
 */
final class SheetHeader {

  /**
   * A header.
   *
   * @param first the index of its first row among the samples
   * @param last the index of its last row
   * @param texts the headers of the columns from the sheet's first column on
   * @param score how sure it is; 3 is beyond doubt
   */
  record Found(int first, int last, List<String> texts, int score) {}

  private static final int MOST_TITLES = 15;
  private static final int MOST_HEADER_ROWS = 4;
  private static final int LONG = 60;

  private final List<SheetSample> rows;
  private final SheetFacts facts;

  private SheetHeader(List<SheetSample> rows, SheetFacts facts) {
    this.rows = rows;
    this.facts = facts;
  }

  /** The header of a block; null when it has none. */
  static @Nullable Found find(List<SheetSample> rows, SheetFacts facts) {
    return new SheetHeader(rows, facts).find();
  }

  private @Nullable Found find() {
    for (int i = 0; i < Math.min(rows.size(), MOST_TITLES + 1); i++) {
      int last = lastHeaderRow(i);
      boolean wide = rows.get(i).filled() * 2 > width(i) || last > i;
      if (wide || facts.saysHeader(rows.get(i).row())) {
        Found found = judge(i, last);
        return found != null || last == i ? found : judge(i, i);
      }
    }
    return null;
  }

  private @Nullable Found judge(int first, int last) {
    List<String> texts = joined(first, last);
    int score = score(texts, last);
    boolean alone = rows.size() == last + 1;
    boolean lacking = alone && (filled(texts) < 2 || !named(texts, last));
    return score < 1 || lacking ? null : new Found(first, last, texts, score);
  }

  /** Whether more than half of the texts are words of headers: with nothing beneath it is them. */
  private boolean named(List<String> texts, int last) {
    long words = texts.stream().filter(t -> !t.isEmpty() && CsvHeaderWords.alone(t)).count();
    return facts.saysHeader(rows.get(last).row()) || words * 2 > filled(texts);
  }

  /** How many cells a row from here on has, but for one in ten that has more. */
  private int width(int from) {
    int[] filled = rows.subList(from, rows.size()).stream().mapToInt(SheetSample::filled).toArray();
    Arrays.sort(filled);
    return filled[filled.length - 1 - filled.length / 10];
  }

  /** The last row of a header that begins here: merged cells hold its rows together. */
  private int lastHeaderRow(int index) {
    SheetSample row = rows.get(index);
    int last = index;
    for (SheetFacts.Merge merge : facts.merges()) {
      if (merge.top() != row.row()) {
        continue;
      }
      boolean group = merge.right() > merge.left() && !title(merge, index);
      long bottom = merge.bottom() + (group ? 1 : 0);
      while (last + 1 < rows.size()
          && rows.get(last + 1).row() <= bottom
          && last - index < MOST_HEADER_ROWS) {
        last++;
      }
    }
    return last;
  }

  /** A title is merged over the table's width, or is alone in its row. */
  private boolean title(SheetFacts.Merge merge, int index) {
    return merge.right() - merge.left() + 1 >= width(index) || rows.get(index).filled() == 1;
  }

  private List<String> joined(int first, int last) {
    int columns = 0;
    for (int i = first; i <= last; i++) {
      columns = Math.max(columns, rows.get(i).texts().size());
    }
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      List<String> parts = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        String part = last > first ? merged(rows.get(i), column) : rows.get(i).text(column);
        if (!part.isEmpty() && !parts.contains(part)) {
          parts.add(part);
        }
      }
      texts.add(String.join(" ", parts));
    }
    return texts;
  }

  private String merged(SheetSample row, int column) {
    for (SheetFacts.Merge merge : facts.merges()) {
      if (merge.top() == row.row() && merge.covers(row.row(), column)) {
        return row.text(merge.left());
      }
    }
    return row.text(column);
  }

  private static int filled(List<String> texts) {
    return (int) texts.stream().filter(t -> !t.isEmpty()).count();
  }

  private int score(List<String> texts, int last) {
    int score = 0;
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < texts.size(); column++) {
      String text = texts.get(column);
      if (!text.isEmpty()) {
        score += column(text, column, last);
        score -= seen.add(text) ? 0 : 1;
        score -= text.length() > LONG ? 1 : 0;
      }
    }
    SheetSample row = rows.get(last);
    boolean bold = row.bold() && last + 1 < rows.size() && !rows.get(last + 1).bold();
    return score + (bold ? 3 : 0) + (facts.saysHeader(row.row()) ? 5 : 0);
  }

  /** What one column says: a header differs from what is beneath it. */
  private int column(String text, int column, int last) {
    Look look = rows.get(last).look(column);
    Look beneath = beneath(column, last);
    if (look.isData() && !rows.get(last).year(column)) {
      return look == beneath || beneath == Look.NONE ? -3 : look == Look.DATE ? 0 : -2;
    }
    int score = CsvHeaderWords.names(text) || CsvHeaderWords.alone(text) ? 1 : 0;
    for (int i = last + 1; i < rows.size(); i++) {
      if (rows.get(i).text(column).equals(text)) {
        return score - 1;
      }
    }
    return score + (beneath.isData() && beneath != look ? 2 : 0);
  }

  /** What most of the cells beneath look like; words when they do not agree. */
  private Look beneath(int column, int last) {
    Map<Look, Integer> counts = new EnumMap<>(Look.class);
    int filled = 0;
    for (int i = last + 1; i < rows.size(); i++) {
      Look look = rows.get(i).look(column);
      if (look != Look.NONE) {
        counts.merge(look, 1, Integer::sum);
        filled++;
      }
    }
    for (Map.Entry<Look, Integer> count : counts.entrySet()) {
      if (count.getValue() * 10 >= filled * 7) {
        return count.getKey();
      }
    }
    return filled == 0 ? Look.NONE : Look.WORDS;
  }
}
