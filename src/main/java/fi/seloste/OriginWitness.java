package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Folding;
import fi.seloste.declare.Register;
import fi.seloste.detect.TableScan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where records came from: an origin that the notice does not name, and people who were never told
 * that someone else gave their data (GDPR 14).
 */
final class OriginWitness implements Witness {

  /** The origin of what people gave themselves. */
  private static final String SELF = "customer";

  private final int field;
  private final int informed;
  private final Set<String> named;
  private final Enumerated<String> origin;

  OriginWitness(JobFile.OriginField told, int field, int informed, List<Register.Origin> origins) {
    this.field = field;
    this.informed = informed;
    this.named = origins.stream().map(Register.Origin::origin).collect(Collectors.toSet());
    Map<String, String> map = new HashMap<>();
    told.map().forEach((value, id) -> map.put(Folding.fold(value), id));
    this.origin =
        new Enumerated<>(
            value -> {
              String folded = Folding.fold(value);
              return map.getOrDefault(folded, folded.isEmpty() ? "" : "unknown");
            });
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    String from = origin.of(record, field);
    if (from.isEmpty()) {
      return;
    }
    if (!named.isEmpty() && !named.contains(from)) {
      part.see("undeclared-origin", from, record.row());
    }
    if (!from.equals(SELF) && (informed < 0 || record.blank(informed))) {
      part.see("origin-uninformed", from, record.row());
    }
  }
}
