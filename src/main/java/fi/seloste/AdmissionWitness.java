package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import fi.seloste.declare.Register;
import fi.seloste.detect.TableScan;
import java.util.List;

/** Records about someone of no group that the notice names. */
final class AdmissionWitness implements Witness {

  private static final Category CONSENT = Category.of("marketing-consent");

  private final List<Register.Admission> admits;
  private final Plan.PlannedTable table;
  private final Enumerated<Permission> meaning = new Enumerated<>(Permission::of);

  AdmissionWitness(List<Register.Admission> admits, Plan.PlannedTable table) {
    this.admits = admits;
    this.table = table;
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    for (int i = 0; i < admits.size(); i++) {
      if (admits.get(i).needsAny().stream().noneMatch(needed -> has(record, scan, needed))) {
        part.see("undeclared-subjects", String.valueOf(i), record.row());
      }
    }
  }

  private boolean has(Values record, TableScan scan, Category needed) {
    if (needed.equals(CONSENT)) {
      return table.consents().stream().anyMatch(field -> meaning.of(record, field).consent());
    }
    for (int field = 0; field < record.fields(); field++) {
      if (scan.shows(field, needed)) {
        return true;
      }
    }
    return false;
  }
}
