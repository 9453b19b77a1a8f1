package fi.seloste.match;

import fi.seloste.collect.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a file was read: a line of the coverage sheet, and one for each of its tables.
 *
 * @param source the source's id
 * @param file the file's name; for a glob that matches nothing, the glob
 * @param format the format's id
 * @param status {@code read}, {@code partly} or {@code unread}
 * @param reason why not in full; null when read
 * @param bytes its size
 * @param sha256 the hash of its content, in hexadecimal; empty when not read
 * @param notes what a reader should know though it was read
 * @param tables its tables
 */
public record FileCoverage(
    String source,
    String file,
    String format,
    String status,
    @Nullable Reason reason,
    long bytes,
    String sha256,
    List<Reason> notes,
    List<TableCoverage> tables) {

  /**
   * How far a table was read.
   *
   * @param table its name
   * @param hidden whether the file hides it
   * @param rows the records read
   * @param unreadable the records that could not be read
   * @param firstUnreadableLine the line, or else the row, of the first of them; 0 when there is
   *     none
   * @param details the format's own details, such as encoding and delimiter
   */
  public record TableCoverage(
      String table,
      boolean hidden,
      long rows,
      long unreadable,
      long firstUnreadableLine,
      Map<String, String> details) {}
}
