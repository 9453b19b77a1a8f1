package fi.seloste.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * The counts of a table, or of a part of it. Parts merge in any grouping to the same counts; merged
 * in slice order they give the same bytes whatever the number of threads.
 */
public final class TableProfile {

  TableProfile() {}

  /** How many records were seen. */
  public long rows() {
    throw new IllegalStateException();
  }

  /** How many records of each cohort were seen. */
  public Map<Cohort, Long> cohorts() {
    throw new IllegalStateException();
  }

  /** Adds the counts of the part that follows this one. */
  public void merge(TableProfile next) {
    throw new IllegalStateException();
  }

  /** Writes the counts; what is written holds no value. */
  public void write(DataOutput out) throws IOException {
    throw new IllegalStateException();
  }

  /** Reads what {@link #write} wrote. */
  public static TableProfile read(DataInput in) throws IOException {
    throw new IllegalStateException();
  }
}
