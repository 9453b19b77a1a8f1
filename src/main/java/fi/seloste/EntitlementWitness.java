package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Folding;
import fi.seloste.detect.TableScan;
import java.util.List;
import java.util.Map;

/** The values that entitle a disclosure, and those that a disclosure needs, as keyed hashes. */
final class EntitlementWitness implements Witness {

  private final Map<String, List<Integer>> entitled;
  private final KeyedHash hash;

  EntitlementWitness(Map<String, List<Integer>> entitled, KeyedHash hash) {
    this.entitled = entitled;
    this.hash = hash;
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    entitled.forEach(
        (kind, fields) -> {
          if (!fields.contains(-1)) {
            StringBuilder values = new StringBuilder();
            for (int field : fields) {
              values.append(Folding.fold(record.text(field))).append('\n');
            }
            part.marks.add(kind, record.row(), hash.of("entitled", values.toString()));
          }
        });
  }
}
