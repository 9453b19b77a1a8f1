package fi.seloste.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The counts of the records of one cohort, field by field. */
final class Tally {

  private final int counters;
  private final int detectors;
  private @Nullable FieldTally[] fields = new FieldTally[0];

  /** How many records. */
  long records;

  Tally(int counters, int detectors) {
    this.counters = counters;
    this.detectors = detectors;
  }

  /** The field's counts, empty ones when it has none yet. */
  FieldTally field(int field) {
    FieldTally tally = field < fields.length ? fields[field] : null;
    return tally != null ? tally : fresh(field);
  }

  private FieldTally fresh(int field) {
    FieldTally tally = new FieldTally(counters, detectors);
    set(field, tally);
    return tally;
  }

  void set(int field, FieldTally tally) {
    if (field >= fields.length) {
      fields = Arrays.copyOf(fields, Math.max(field + 1, fields.length * 2));
    }
    fields[field] = tally;
  }

  /** The field's counts if it has any. */
  @Nullable FieldTally seen(int field) {
    return field < fields.length ? fields[field] : null;
  }

  /** One more than the last field that has counts. */
  int fields() {
    int last = fields.length;
    while (last > 0 && fields[last - 1] == null) {
      last--;
    }
    return last;
  }

  void add(Tally next) {
    records += next.records;
    for (int f = 0; f < next.fields(); f++) {
      FieldTally more = next.seen(f);
      if (more != null) {
        field(f).add(more);
      }
    }
  }
}
