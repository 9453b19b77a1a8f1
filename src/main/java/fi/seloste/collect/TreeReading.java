package fi.seloste.collect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a tree again and hands over the records of the tables that were found in it. */
final class TreeReading implements TreeEvents {

  /** Paths that are kept ready; further ones are worked out anew each time. */
  private static final int MOST_READY = 60_000;

  private final Map<String, TreeRecord> records = new HashMap<>();
  private final Set<String> maps = new HashSet<>();
  private final Deque<Place> open = new ArrayDeque<>();
  private final Sink sink;
  private int ready;
  private boolean more = true;

  /** A path: where its values go. */
  private static final class Place {
    final String path;
    final @Nullable TreeRecord record;
    final boolean begins;
    final int column;
    final Map<String, Place> parts = new HashMap<>();

    Place(String path, @Nullable TreeRecord record, boolean begins, int column) {
      this.path = path;
      this.record = record;
      this.begins = begins;
      this.column = column;
    }
  }

  TreeReading(Layout layout, Slice slice, Sink sink) {
    this.sink = sink;
    for (int i = 0; i < layout.tables().size(); i++) {
      Table table = layout.tables().get(i);
      String path = table.details().getOrDefault(TreeTables.RECORDS, "");
      records.put(path, new TreeRecord(i, table, slice.firstRow()));
      maps(path);
      table.header().forEach(header -> maps(TreeNode.path(path, header)));
    }
  }

  private void maps(String path) {
    for (int at = path.indexOf(TreeNode.ANY); at >= 0; at = path.indexOf(TreeNode.ANY, at + 1)) {
      maps.add(path.substring(0, at));
    }
  }

  private Place part(String name) {
    Place parent = open.peek();
    if (parent == null) {
      TreeRecord top = records.get("");
      return new Place("", top, top != null, top == null ? -1 : top.column(""));
    }
    String known = maps.contains(parent.path) ? TreeNode.ANY : name;
    Place part = parent.parts.get(known);
    if (part == null) {
      part = place(parent, known);
      if (ready++ < MOST_READY) {
        parent.parts.put(known, part);
      }
    }
    return part;
  }

  private Place place(Place parent, String name) {
    String path = TreeNode.path(parent.path, name);
    TreeRecord own = records.get(path);
    if (own != null) {
      return new Place(path, own, true, own.column(""));
    }
    String begin = recordPath(path);
    TreeRecord record = parent.record;
    int column = record == null ? -1 : record.column(TreeTables.relative(begin, path));
    return new Place(path, record, false, column);
  }

  /** The path of the record that a path is within. */
  private String recordPath(String path) {
    String longest = "";
    for (Place place : open) {
      if (place.begins) {
        longest = place.path;
        break;
      }
    }
    return path.startsWith(longest) ? longest : "";
  }

  @Override
  public void open(String name, long line) {
    Place place = part(name);
    boolean key = place.path.endsWith(TreeNode.ANY);
    open.push(place);
    if (place.begins && place.record != null) {
      place.record.begin(line);
    }
    if (key) {
      value(TreeNode.KEY, line, name, Values.TEXT);
    }
  }

  @Override
  public void value(String name, long line, String value, byte kind) {
    Place place = part(name);
    TreeRecord record = place.record;
    if (record == null) {
      return;
    }
    boolean key = place.path.endsWith(TreeNode.ANY);
    if (key || place.begins || open.isEmpty()) {
      open(name, line);
      more &= record.put(place.column, value, kind, sink);
      close();
    } else {
      more &= record.put(place.column, value, kind, sink);
    }
  }

  @Override
  public void close() {
    Place place = open.pop();
    if (place.begins && place.record != null) {
      more &= place.record.end(sink);
    }
  }

  /** Hands over what the records that were never closed had, for a tree that breaks off. */
  void broken() {
    List<Place> left = new ArrayList<>(open);
    open.clear();
    for (Place place : left) {
      if (place.begins && place.record != null && place.record.filled()) {
        more &= place.record.end(sink);
      }
    }
  }

  /** Says which row comes next, for records that are lines. */
  void row(long row) {
    records.values().forEach(record -> record.next(row));
  }

  /** Forgets a record that broke off. */
  void drop() {
    open.clear();
  }

  @Override
  public boolean more() {
    return more;
  }
}
