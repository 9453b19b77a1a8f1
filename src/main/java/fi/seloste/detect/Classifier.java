package fi.seloste.detect;

import fi.seloste.collect.Table;
import fi.seloste.declare.Category;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * All detectors, made ready once: the one automaton of their forms, the lexicons, the header words.
 * Immutable and shared by all threads.
 */
public final class Classifier {

  private final Detectors detectors;

  private Classifier(Detectors detectors) {
    this.detectors = detectors;
  }

  /**
   * Begins to read the word lists in the background, while the caller makes itself ready: what
   * needs a list waits for it, what begins without this reads it itself.
   */
  public static void prepare() {
    Thread reading = new Thread(Classifier::readLists, "word-lists");
    reading.setDaemon(true);
    reading.start();
  }

  private static void readLists() {
    byte[] word = {'a'};
    HeaderWords.known("a");
    NameWords.flags(word, 0, 1);
    TextWords.categories(word, 0, 1);
    PlaceLexicon.city(word, 0, 1);
  }

  /** With every detector of the program. */
  public static Classifier standard() {
    return new Classifier(Detectors.all());
  }

  /**
   * With every detector of the program, which know these names too, and what a person described.
   */
  public static Classifier with(List<NameList> names, List<OwnPattern> own) {
    Detectors detectors = Detectors.with(own);
    return new Classifier(names.isEmpty() ? detectors : detectors.with(NameLexicon.with(names)));
  }

  /**
   * Reads counts that {@link TableProfile#write} wrote.
   *
   * @throws IOException also when they were counted by other detectors
   */
  public TableProfile read(DataInput in) throws IOException {
    return TableProfile.read(in, detectors);
  }

  /** The ids of all detectors that run, for the coverage sheet. */
  public List<String> detectors() {
    return detectors.ids();
  }

  /** An empty profile for a table with this many fields. */
  public TableProfile profile(int fields) {
    return new TableProfile(detectors);
  }

  /**
   * A scanner that looks at the records of one table, for one thread.
   *
   * @param told the categories of fields by a person's word, by field index
   */
  public TableScan scan(Table table, Map<Integer, List<Category>> told) {
    return new TableScan(detectors, new TableClues(detectors, table, told));
  }

  /**
   * Settles what the fields of a table hold, from all counts, the headers, and the fields beside
   * them.
   *
   * @param told the categories of fields by a person's word, by field index; an empty list says
   *     that the field holds no personal data. They win; only identity codes, bank accounts and
   *     cards that pass their checks are reported besides, for a wrong word must not hide them.
   */
  public List<FieldFound> settle(
      Table table, TableProfile profile, Map<Integer, List<Category>> told) {
    return new Settlement(detectors, new TableClues(detectors, table, told), table, profile)
        .fields();
  }
}
