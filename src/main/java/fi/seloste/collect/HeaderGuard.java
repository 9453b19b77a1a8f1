package fi.seloste.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The last barrier before headers: a table whose first record was taken for its header would carry
 * values of the data into every report. What has the form of a value is no header there.
 */
final class HeaderGuard {

  private static final Pattern VALUE =
      Pattern.compile(
          // e-mail, identity code, bank account, eight digits or more, IP and MAC address
          ".*[^\\s@]@[^\\s@]+\\.[^\\s@.]+.*"
              + "|.*(?<![0-9])[0-3][0-9][01][0-9]{3}[-+U-Yu-yA-Fa-f][0-9]{3}[0-9A-Ya-y](?![0-9A-Za-z]).*|.*(?<![A-Za-z])[A-Z]{2}[0-9]{2}(?:"
              + " ?[0-9]{4}){3}.*|.*(?:[0-9][ .()/-]?){8,}.*|.*(?:[0-9]{1,3}\\.){3}[0-9]{1,3}.*"
              + "|.*(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}.*",
          Pattern.DOTALL);

  /** No header is longer; longer texts are values, and costly to search. */
  private static final int LONGEST = 300;

  private HeaderGuard() {}

  /** The layout without headers that look like values, and with a note of how many there were. */
  static Layout guarded(Layout layout) {
    int hidden = 0;
    List<Table> tables = new ArrayList<>();
    for (Table table : layout.tables()) {
      List<String> header = table.header().stream().map(h -> value(h) ? "" : h).toList();
      for (int i = 0; i < header.size(); i++) {
        hidden += header.get(i).equals(table.header().get(i)) ? 0 : 1;
      }
      tables.add(
          new Table(table.name(), header, table.headerRow(), table.hidden(), table.details()));
    }
    if (hidden == 0) {
      return layout;
    }
    List<Reason> notes = new ArrayList<>(layout.notes());
    notes.add(Reason.of("values-as-headers", hidden));
    return new Layout(layout.format(), layout.reason(), tables, layout.slices(), notes);
  }

  /** Whether a header has the form of a value. */
  static boolean value(String header) {
    return header.length() > LONGEST || VALUE.matcher(header).matches();
  }
}
