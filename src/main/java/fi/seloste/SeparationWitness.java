package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import fi.seloste.declare.Register;
import fi.seloste.detect.TableScan;
import java.util.List;

/**
 * About whom the categories are kept that the notice keeps apart: a join shows whether both are
 * kept about one person, or under one record key, in different tables.
 */
final class SeparationWitness implements Witness {

  private final List<Register.Separated> separates;
  private final Plan.PlannedTable table;
  private final KeyedHash hash;

  SeparationWitness(List<Register.Separated> separates, Plan.PlannedTable table, KeyedHash hash) {
    this.separates = separates;
    this.table = table;
    this.hash = hash;
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    for (int i = 0; i < separates.size(); i++) {
      mark(record, scan, people, part, separates.get(i).categories(), "apart:" + i);
      mark(record, scan, people, part, separates.get(i).from(), "from:" + i);
    }
  }

  private void mark(
      Values record,
      TableScan scan,
      People people,
      SliceResult.TablePart part,
      List<Category> categories,
      String kind) {
    if (!shows(record, scan, categories)) {
      return;
    }
    for (long person : people.hashes()) {
      part.marks.add(kind, record.row(), person);
    }
    for (int field : table.key()) {
      if (!record.blank(field)) {
        part.marks.add(kind, record.row(), hash.of("key", record.text(field)));
      }
    }
  }

  private static boolean shows(Values record, TableScan scan, List<Category> categories) {
    for (int field = 0; field < record.fields(); field++) {
      for (Category category : categories) {
        if (scan.shows(field, category)) {
          return true;
        }
      }
    }
    return false;
  }
}
