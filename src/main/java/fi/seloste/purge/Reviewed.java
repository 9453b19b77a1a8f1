package fi.seloste.purge;

import fi.seloste.expire.Holds;
import fi.seloste.expire.OverdueRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the workbook's rows and the proposal's lines together: which decision is about which line,
 * and whether each row shows what its line says, so that a half-sorted sheet orders nothing.
 */
final class Reviewed {

  /** Of many places with the same mistake, so many are named. */
  private static final int NAMED = 20;

  private final Holds holds;
  private final Map<String, Decisions.GroupRow> groups = new HashMap<>();
  private final Map<String, Decisions.RecordRow> records = new HashMap<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final Set<String> found = new HashSet<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private long held;

  Reviewed(Decisions decisions, Holds holds) {
    this.holds = holds;
    for (Decisions.GroupRow row : decisions.groups()) {
      if (groups.put(row.id(), row) != null) {
        refuse("two-rows", row.cell(), "the group stands in the workbook twice");
      }
    }
    for (Decisions.RecordRow row : decisions.records()) {
      Decisions.RecordRow other =
          records.put(place(row.id(), row.rule(), row.file(), row.row()), row);
      boolean same =
          other == null || String.valueOf(other.decision()).equals(String.valueOf(row.decision()));
      if (!same) {
        refuse(
            "two-rows", row.cell(), "the record stands in the workbook twice, decided differently");
      }
    }
  }

  /** The decision about a line; its own beats its group's; null when there is none. */
  @Nullable Decision decision(OverdueRecord line) {
    String group = WorkbookSeal.groupId(line.source(), line.rule(), line.action());
    lines.merge(group, 1L, Long::sum);
    Decisions.GroupRow row = groups.get(group);
    if (row != null && lines.getOrDefault(group, 0L) == 1) {
      shown(row, line);
    }
    String place = place(line.record(), line.rule(), line.file(), line.row());
    Decisions.RecordRow own = records.get(place);
    if (own != null) {
      found.add(place);
      if (!Cells.plain(own.source()).equals(line.source())) {
        refuse("moved-row", own.cell(), "the row no longer shows the record that it is about");
      }
      if (own.decision() != null) {
        return own.decision();
      }
    }
    return row == null ? null : row.decision();
  }

  private void shown(Decisions.GroupRow row, OverdueRecord line) {
    if (!Cells.plain(row.source()).equals(line.source())
        || !Cells.plain(row.rule()).equals(line.rule())) {
      refuse("moved-row", row.cell(), "the row no longer shows the group that it is about");
    }
  }

  /** Whether a record that was free may no longer go, as somebody has ordered it kept since. */
  boolean heldSince(OverdueRecord line) {
    boolean keyless = line.key().isEmpty() && holds.concern(line.source());
    boolean now = keyless || holds.find(line.source(), line.record(), line.key()) != null;
    if (now && ++held <= NAMED) {
      refuse(
          "hold-added",
          line.file() + (line.table().isEmpty() ? "" : "!" + line.table()) + ":" + line.row(),
          "a legal hold was added since the report: scan again");
    }
    return now;
  }

  /** Every mistake, when all lines were seen. */
  List<Refusal> refusals() {
    List<Refusal> all = new ArrayList<>(refusals);
    if (held > NAMED) {
      all.add(new Refusal("hold-added", "", "and " + (held - NAMED) + " more"));
    }
    for (Decisions.GroupRow row : groups.values()) {
      if (lines.getOrDefault(row.id(), 0L) != row.records()) {
        all.add(
            new Refusal(
                "moved-row", row.cell(), "the row does not show as many records as were proposed"));
      }
    }
    for (Map.Entry<String, Decisions.RecordRow> row : records.entrySet()) {
      if (!found.contains(row.getKey())) {
        all.add(
            new Refusal(
                "moved-row",
                row.getValue().cell(),
                "the row no longer shows the record that it is about"));
      }
    }
    return all;
  }

  private void refuse(String key, String place, String message) {
    refusals.add(new Refusal(key, place, message));
  }

  private static String place(String record, String rule, String file, long row) {
    return String.join("\0", record, Cells.plain(rule), Cells.plain(file), Long.toString(row));
  }
}
