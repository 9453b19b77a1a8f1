package fi.seloste.purge;

import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import java.util.List;

/**
 * A record that is to go, or a part of it: a line of the order.
 *
 * @param record the record's id
 * @param source the source's id
 * @param file the file in which it was reviewed
 * @param table the table
 * @param row the row
 * @param key its key fields, {@code field=value} joined by {@code ; }; empty when it has none
 * @param rule the rule whose date has passed
 * @param action {@code erase}, {@code anonymise} or {@code hide}
 * @param erase the ids of the categories to erase, or {@code *} alone for the whole record
 * @param except the ids of the categories that must stay
 * @param fingerprint the hash of the record as it was reviewed
 */
record OrderLine(
    String record,
    String source,
    String file,
    String table,
    long row,
    String key,
    String rule,
    String action,
    List<String> erase,
    List<String> except,
    String fingerprint) {

  static final List<String> COLUMNS =
      List.of(
          "record",
          "source",
          "file",
          "table",
          "row",
          "key",
          "rule",
          "action",
          "erase",
          "except",
          "fingerprint");

  /** The line that orders what may go of an overdue record; a review that says purge erases. */
  static OrderLine of(OverdueRecord overdue, List<String> erase, List<String> except) {
    return new OrderLine(
        overdue.record(),
        overdue.source(),
        overdue.file(),
        overdue.table(),
        overdue.row(),
        overdue.key(),
        overdue.rule(),
        overdue.action().equals("review") ? "erase" : overdue.action(),
        erase,
        except,
        overdue.fingerprint());
  }

  static OrderLine of(String[] cells) throws IOException {
    try {
      return new OrderLine(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          Long.parseLong(cells[4]),
          cells[5],
          cells[6],
          cells[7],
          words(cells[8]),
          words(cells[9]),
          cells[10]);
    } catch (NumberFormatException e) {
      throw new IOException("a line of the order is not as it was written");
    }
  }

  String[] cells() {
    return new String[] {
      record,
      source,
      file,
      table,
      Long.toString(row),
      key,
      rule,
      action,
      String.join(" ", erase),
      String.join(" ", except),
      fingerprint
    };
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "record " + record + " of " + source;
  }
}
