package fi.seloste.collect;

import java.util.List;
import java.util.Map;

/**
 * A table of a file: a sheet, the rows of a text file, an array of objects.
 *
 * @param name the sheet's name, the path of an array, or empty for a plain text file
 * @param header the fields' headers as in the file; empty strings where there are none
 * @param headerRow the row (sheet) or line (text) that holds the header, counted from 1; 0 if none
 * @param hidden whether the file hides the table from its reader (a hidden sheet)
 * @param details what the format itself must remember, such as encoding and delimiter; also shown
 *     on the coverage sheet
 */
public record Table(
    String name, List<String> header, long headerRow, boolean hidden, Map<String, String> details) {

  /** The detail of a table whose rows stand beside the records: titles, comments, paragraphs. */
  public static final String ASIDE = "aside";

  /** Whether its rows are no records: they are searched for personal data, but have no dates. */
  public boolean aside() {
    return details.containsKey(ASIDE);
  }

  /** Copies what it is given. */
  public Table {
    header = List.copyOf(header);
    details = Map.copyOf(details);
  }
}
