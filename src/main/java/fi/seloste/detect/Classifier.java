package fi.seloste.detect;

import fi.seloste.collect.Table;
import fi.seloste.declare.Category;
import java.util.List;
import java.util.Map;

/**
 * All detectors, made ready once: the one automaton of their forms, the lexicons, the header words.
 * Immutable and shared by all threads.
 */
public final class Classifier {

  private Classifier() {}

  /** With every detector of the program. */
  public static Classifier standard() {
    return new Classifier();
  }

  /** The ids of all detectors that run, for the coverage sheet. */
  public List<String> detectors() {
    throw new IllegalStateException();
  }

  /** An empty profile for a table with this many fields. */
  public TableProfile profile(int fields) {
    throw new IllegalStateException();
  }

  /**
   * A scanner that looks at the records of one table, for one thread.
   *
   * @param told the categories of fields by a person's word, by field index
   */
  public TableScan scan(Table table, Map<Integer, List<Category>> told) {
    throw new IllegalStateException();
  }

  /**
   * Settles what the fields of a table hold, from all counts, the headers, and the fields beside
   * them.
   *
   * @param told the categories of fields by a person's word, by field index; an empty list says
   *     that the field holds no personal data. They win.
   */
  public List<FieldFound> settle(
      Table table, TableProfile profile, Map<Integer, List<Category>> told) {
    throw new IllegalStateException();
  }
}
