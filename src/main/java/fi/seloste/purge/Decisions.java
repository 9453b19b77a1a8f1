package fi.seloste.purge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All decisions of a workbook, with what it says about itself.
 *
 * @param manifest the rows of its hidden sheet
 * @param groups the rows of the groups' sheet, decided or not
 * @param records the rows of the records' sheet, decided or not
 */
public record Decisions(
    Map<String, String> manifest, List<GroupRow> groups, List<RecordRow> records) {

  /** Copies what it is given. */
  public Decisions {
    manifest = Map.copyOf(manifest);
    groups = List.copyOf(groups);
    records = List.copyOf(records);
  }

  /**
   * A group of overdue records.
   *
   * @param cell where it stands, for messages
   * @param id its id
   * @param source the source that the row shows
   * @param rule the rule that the row shows
   * @param records the number of records that the row shows
   * @param decision what was decided; null when nothing was
   */
  public record GroupRow(
      String cell,
      String id,
      String source,
      String rule,
      long records,
      @Nullable Decision decision) {}

  /**
   * An overdue record.
   *
   * @param cell where it stands, for messages
   * @param id its id
   * @param rule the rule that it is overdue by
   * @param source the source that the row shows
   * @param file the file that the row shows
   * @param row the row of the file that the row shows
   * @param decision what was decided; null when nothing was
   */
  public record RecordRow(
      String cell,
      String id,
      String rule,
      String source,
      String file,
      long row,
      @Nullable Decision decision) {}

  /** A row of the hidden sheet; empty when it is not there. */
  String told(String name) {
    return manifest.getOrDefault(name, "");
  }

  /** Says how many rows, never whose. */
  @Override
  public String toString() {
    return groups.size() + " groups and " + records.size() + " records";
  }
}
