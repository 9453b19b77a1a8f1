package fi.seloste.detect;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks at the records of a table, one by one. Not for several threads at once. */
public final class TableScan {

  private final Detectors detectors;
  private final TableClues clues;
  private final TableProfile profile;
  private final Glance glance = new Glance();
  private final Look look;
  private final Sights sights;
  private @Nullable Cohort cohort;
  private @Nullable Tally tally;
  private Column[] columns = new Column[0];
  private int lastFields;

  TableScan(Detectors detectors, TableClues clues) {
    this.detectors = detectors;
    this.clues = clues;
    this.profile = new TableProfile(detectors);
    this.look = new Look(detectors);
    this.sights = new Sights(detectors);
  }

  /** Looks at every value of a record and counts what it shows. */
  public void see(Values record, Cohort of) {
    Tally into = tally;
    if (into == null || !of.equals(cohort)) {
      into = profile.tally(of);
      tally = into;
    }
    cohort = of;
    into.records++;
    int fields = record.fields();
    grow(fields);
    lastFields = fields;
    byte[] b = record.bytes();
    Matcher matcher = detectors.matcher();
    for (int f = 0; f < fields; f++) {
      int from = record.from(f);
      int to = record.to(f);
      while (from < to && b[from] >= 0 && b[from] <= ' ') {
        from++;
      }
      while (from < to && b[to - 1] >= 0 && b[to - 1] <= ' ') {
        to--;
      }
      Column column = columns[f];
      if (from >= to) {
        column.last = null;
        continue;
      }
      glance.at(b, from, to);
      Sight sight = column.recall(glance);
      if (sight == null) {
        look.at(b, from, to, glance, column.enabled, matcher);
        sight = column.keep(glance, look, sights);
      }
      column.last = sight;
      sight.count(into.field(f), record.row(), to - from);
    }
  }

  private void grow(int fields) {
    if (fields > columns.length) {
      int before = columns.length;
      columns = Arrays.copyOf(columns, fields);
      for (int i = before; i < fields; i++) {
        columns[i] = new Column(clues.of(i).enabled(), profile.distinct(i));
      }
    }
  }

  /**
   * Whether the field of the record last seen shows the category: by the value itself (form and
   * check), or, for categories that only a header tells, by a value under such a header.
   */
  public boolean shows(int field, Category category) {
    Sight sight = field < lastFields ? columns[field].last : null;
    if (sight == null) {
      return false;
    }
    Clues known = clues.of(field);
    if ((sight.detectors0() & detectors.noValue0()) != 0
        || (sight.detectors1() & detectors.noValue1()) != 0) {
      return false;
    }
    if (known.told(category)
        || (sight.detectors0() & detectors.ofCategory0(category)) != 0
        || (sight.detectors1() & detectors.ofCategory1(category)) != 0
        || (category.special()
            && (sight.special >>> detectors.specials().indexOf(category) & 1) != 0)) {
      return true;
    }
    return known.weight(category) >= Clues.NAMED
        && switch (detectors.kind(category)) {
          case FORMLESS -> true;
          case WORDS -> sight.worded;
          case FORMS -> false;
        };
  }

  /** The counts so far. */
  public TableProfile profile() {
    return profile;
  }
}
