package fi.seloste.collect;

/** Takes the records of a slice, one by one. */
public interface Sink {

  /**
   * Takes a record. The values are valid only during the call.
   *
   * @param table the index of the record's table in the layout
   * @return whether to go on; false ends the reading
   */
  boolean record(int table, Values values);

  /**
   * Takes notice of a record that could not be read; the rest of the slice goes on.
   *
   * @param row its row, as {@link Values#row} counts
   * @param line its line, or 0
   */
  void unreadable(int table, long row, long line, Reason reason);
}
