package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.detect.TableScan;
import fi.seloste.expire.Hold;
import fi.seloste.expire.Holds;
import fi.seloste.expire.RecordIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which orders to keep meet a record: one that meets none keeps nothing. */
final class HoldWitness implements Witness {

  /** The mark of a record that is held; its hash is the line of the list. */
  static final String KIND = "list:hold";

  private final Map<Long, Holds> holds = new LinkedHashMap<>();
  private final String source;
  private final RecordIdentity identity;

  HoldWitness(List<PeopleLists.Hold> listed, String source, RecordIdentity identity) {
    this.source = source;
    this.identity = identity;
    for (PeopleLists.Hold hold : listed) {
      Holds one =
          new Holds(List.of(new Holds.Entry(hold.source(), hold.key(), new Hold(hold.until()))));
      if (one.concern(source)) {
        holds.put(hold.line(), one);
      }
    }
  }

  boolean idle() {
    return holds.isEmpty();
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    String id = identity.record(record);
    List<String> key = identity.keyValues(record);
    holds.forEach(
        (line, hold) -> {
          if (hold.find(source, id, key) != null) {
            part.marks.add(KIND, record.row(), line);
          }
        });
  }
}
