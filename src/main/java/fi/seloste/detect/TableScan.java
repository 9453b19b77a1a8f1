package fi.seloste.detect;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;

/** Looks at the records of a table, one by one. Not for several threads. */
public final class TableScan {

  TableScan() {}

  /** Looks at every value of a record and counts what it shows. */
  public void see(Values record, Cohort cohort) {
    throw new IllegalStateException();
  }

  /**
   * Whether the field of the record last seen shows the category: by the value itself (form and
   * check), or, for categories that only a header tells, by a value under such a header.
   */
  public boolean shows(int field, Category category) {
    throw new IllegalStateException();
  }

  /** The counts so far. */
  public TableProfile profile() {
    throw new IllegalStateException();
  }
}
