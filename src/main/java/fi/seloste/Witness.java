package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.detect.TableScan;

/**
 * Looks at each record of a table for one check that field profiles cannot answer, and leaves
 * counts and hashed marks. One of each a table and thread.
 */
interface Witness {

  /**
   * Looks at a record.
   *
   * @param record its values
   * @param scan which categories its fields show
   * @param people whom it is about
   * @param part where to count
   */
  void see(Values record, TableScan scan, People people, SliceResult.TablePart part);
}
