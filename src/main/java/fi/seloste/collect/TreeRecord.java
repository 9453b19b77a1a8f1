package fi.seloste.collect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The record of one table that is being read: its values in any order, several for a field. */
final class TreeRecord {

  /** A record beyond this size is handed over in parts, all with its row. */
  private static final int LONGEST = 8 << 20;

  private static final int MOST_PIECES = 500_000;

  private final int table;
  private final int width;
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<String, Integer> hashed = new HashMap<>();
  private final boolean heading;
  private final Values values = new Values();
  private final SheetBytes bytes = new SheetBytes();
  private int[] column = new int[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private byte[] kind = new byte[64];
  private int pieces;
  private long row;
  private long line;

  TreeRecord(int index, Table table, long firstRow) {
    this.table = index;
    this.width = table.header().size();
    this.row = firstRow - 1;
    this.heading = table.details().containsKey(TreeTables.HEADING);
    String unnamed = table.details().getOrDefault(TreeTables.UNNAMED, "");
    for (String one : unnamed.isEmpty() ? new String[0] : unnamed.split(" ", -1)) {
      int colon = one.indexOf(':');
      hashed.put(one.substring(colon + 1), Integer.parseInt(one.substring(0, colon)));
    }
    for (int i = 0; i < width; i++) {
      if (!hashed.containsValue(i)) {
        named.putIfAbsent(table.header().get(i), i);
      }
    }
    if (heading) {
      row--;
    }
  }

  /** The column of a path; -1 when the table has none for it. */
  int column(String path) {
    Integer found = named.get(path);
    if (found == null && !hashed.isEmpty()) {
      found = hashed.get(TreeTables.hash(path));
    }
    if (found == null) {
      found = named.get(TreeTables.REST);
    }
    return found == null ? -1 : found;
  }

  void begin(long atLine) {
    row++;
    line = atLine;
    clear();
  }

  /** Gives the next record this row. */
  void next(long itsRow) {
    row = itsRow - (heading ? 2 : 1);
  }

  private void clear() {
    pieces = 0;
    bytes.clear();
  }

  /** Adds a value; returns whether the sink still wants records. */
  boolean put(int place, String value, byte valueKind, Sink sink) {
    if (place < 0) {
      return true;
    }
    boolean more = true;
    if (bytes.size() > LONGEST || pieces >= MOST_PIECES) {
      more = hand(sink);
      clear();
    }
    if (pieces == column.length) {
      int larger = pieces * 2;
      column = Arrays.copyOf(column, larger);
      from = Arrays.copyOf(from, larger);
      to = Arrays.copyOf(to, larger);
      kind = Arrays.copyOf(kind, larger);
    }
    column[pieces] = place;
    from[pieces] = bytes.size();
    bytes.append(value);
    to[pieces] = bytes.size();
    kind[pieces++] = valueKind;
    return more;
  }

  /** Hands the record over; returns whether the sink wants more. */
  boolean end(Sink sink) {
    return (heading && row == 0) || hand(sink);
  }

  /** Whether a record was begun and has a value. */
  boolean filled() {
    return pieces > 0;
  }

  private boolean hand(Sink sink) {
    int[] start = new int[width];
    int[] end = new int[width];
    byte[] kinds = new byte[width];
    int[] count = new int[width];
    for (int i = 0; i < pieces; i++) {
      int place = column[i];
      if (count[place]++ == 0) {
        start[place] = from[i];
        end[place] = to[i];
        kinds[place] = kind[i];
      }
    }
    for (int place = 0; place < width; place++) {
      if (count[place] > 1) {
        start[place] = bytes.size();
        join(place);
        end[place] = bytes.size();
        kinds[place] = Values.TEXT;
      }
    }
    values.begin(bytes.bytes(), row, line);
    for (int place = 0; place < width; place++) {
      values.add(start[place], end[place], kinds[place]);
    }
    return sink.record(table, values);
  }

  /** Several values of a field stand on lines of their own. */
  private void join(int place) {
    boolean first = true;
    for (int i = 0; i < pieces; i++) {
      if (column[i] == place && to[i] > from[i]) {
        if (!first) {
          bytes.append('\n');
        }
        first = false;
        byte[] copy = Arrays.copyOfRange(bytes.bytes(), from[i], to[i]);
        bytes.append(copy, 0, copy.length);
      }
    }
  }
}
