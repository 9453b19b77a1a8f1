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
  private final long[] counted = new long[Category.all().size()];
  private long value;
  private @Nullable Cohort cohort;
  private @Nullable Tally tally;
  private Seen[] last = new Seen[0];
  private Enabled[] enabled = new Enabled[0];
  private Distinct[] distinct = new Distinct[0];
  private int lastFields;

  /** What the last record's field showed. */
  private static final class Seen {
    boolean filled;
    boolean worded;
    long detectors0;
    long detectors1;
    long special;
  }

  TableScan(Detectors detectors, TableClues clues) {
    this.detectors = detectors;
    this.clues = clues;
    this.profile = new TableProfile(detectors);
    this.look = new Look(detectors);
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
      Seen seen = last[f];
      seen.filled = from < to;
      if (seen.filled) {
        glance.at(b, from, to);
        look.at(b, from, to, glance, enabled[f], matcher);
        distinct[f].see(glance.hash);
        count(into.field(f), seen, record.row(), to - from);
      }
    }
  }

  private void grow(int fields) {
    if (fields > last.length) {
      int before = last.length;
      last = Arrays.copyOf(last, fields);
      enabled = Arrays.copyOf(enabled, fields);
      distinct = Arrays.copyOf(distinct, fields);
      for (int i = before; i < fields; i++) {
        last[i] = new Seen();
        enabled[i] = clues.of(i).enabled();
        distinct[i] = profile.distinct(i);
      }
    }
  }

  private void count(FieldTally field, Seen seen, long row, int length) {
    if (field.filled++ == 0) {
      field.firstFilled = row;
    }
    field.bytes += length;
    field.worded += look.worded ? 1 : 0;
    field.texts += look.text ? 1 : 0;
    seen.worded = look.worded;
    seen.detectors0 = look.whole0 | look.inside0;
    seen.detectors1 = look.whole1 | look.inside1;
    seen.special = look.special;
    if ((seen.detectors0 | seen.detectors1) != 0) {
      value++;
      hits(field, look.whole0, 0, 0, row);
      hits(field, look.whole1, 64, 0, row);
      hits(field, look.inside0, 0, detectors.size(), row);
      hits(field, look.inside1, 64, detectors.size(), row);
    }
    if (look.special != 0) {
      special(field, row);
    }
    if ((look.invalid0 | look.invalid1) != 0) {
      invalid(field, look.invalid0, 0, row);
      invalid(field, look.invalid1, 64, row);
    }
  }

  /** Counts a value once for each category, however many detectors find that in it. */
  private void hits(FieldTally field, long bits, int base, int offset, long row) {
    for (long left = bits; left != 0; left &= left - 1) {
      int d = base + Long.numberOfTrailingZeros(left);
      int category = detectors.categoryOf(d);
      if (category >= 0) {
        if (counted[category] == value) {
          continue;
        }
        counted[category] = value;
      }
      int counter = offset + d;
      if (field.hits[counter]++ == 0) {
        field.first[counter] = row;
      }
    }
  }

  private void special(FieldTally field, long row) {
    int base = 2 * detectors.size() + (look.text ? 0 : detectors.specials().size());
    for (long left = look.special; left != 0; left &= left - 1) {
      int counter = base + Long.numberOfTrailingZeros(left);
      if (field.hits[counter]++ == 0) {
        field.first[counter] = row;
      }
    }
  }

  private static void invalid(FieldTally field, long bits, int base, long row) {
    for (long left = bits; left != 0; left &= left - 1) {
      int d = base + Long.numberOfTrailingZeros(left);
      if (field.invalid[d]++ == 0) {
        field.firstInvalid[d] = row;
      }
    }
  }

  /**
   * Whether the field of the record last seen shows the category: by the value itself (form and
   * check), or, for categories that only a header tells, by a value under such a header.
   */
  public boolean shows(int field, Category category) {
    if (field >= lastFields || !last[field].filled) {
      return false;
    }
    Seen seen = last[field];
    Clues known = clues.of(field);
    if ((seen.detectors0 & detectors.noValue0()) != 0
        || (seen.detectors1 & detectors.noValue1()) != 0) {
      return false;
    }
    if (known.told(category)
        || (seen.detectors0 & detectors.ofCategory0(category)) != 0
        || (seen.detectors1 & detectors.ofCategory1(category)) != 0
        || (category.special()
            && (seen.special >>> detectors.specials().indexOf(category) & 1) != 0)) {
      return true;
    }
    return known.weight(category) >= Clues.NAMED
        && switch (detectors.kind(category)) {
          case FORMLESS -> true;
          case WORDS -> seen.worded;
          case FORMS -> false;
        };
  }

  /** The counts so far. */
  public TableProfile profile() {
    return profile;
  }
}
