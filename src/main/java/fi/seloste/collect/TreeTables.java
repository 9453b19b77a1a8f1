package fi.seloste.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a tree: every array or repeated element whose things have parts. Within a record
 * all parts are fields, named by their path; what stands beside the arrays is a record of its own.
 */
final class TreeTables {

  /** The detail that holds the path of a table's records. */
  static final String RECORDS = "records";

  /** The detail that holds which columns without a header are which paths, hashed. */
  static final String UNNAMED = "unnamed";

  /** The detail that says that the first record is the header. */
  static final String HEADING = "heading";

  /** The last column of a table with more paths than columns: it takes all further values. */
  static final String REST = "…";

  private static final int MOST_COLUMNS = 2_000;

  /** As many things in a thing, on average, are records of their own. */
  private static final int MANY = 20;

  /** More values than this outside of records are records. */
  private static final int LIST = 16;

  private final TreeHeading heading;
  private final boolean whole;
  private final List<Table> tables = new ArrayList<>();

  /**
   * @param records whether each thing at the top is a record
   * @param whole whether records stay in one piece, however much nests in them
   */
  TreeTables(TreeNode top, boolean records, boolean whole, TreeHeading heading) {
    this.heading = heading;
    this.whole = whole;
    table(top, records);
  }

  /** The tables, the outer before the inner. */
  List<Table> tables(Map<String, String> details) {
    List<Table> all = new ArrayList<>();
    for (Table table : tables) {
      Map<String, String> both = new LinkedHashMap<>(details);
      both.putAll(table.details());
      all.add(new Table(table.name(), table.header(), 0, false, both));
    }
    return all;
  }

  private void table(TreeNode node, boolean record) {
    List<String> paths = new ArrayList<>();
    List<TreeNode> inner = new ArrayList<>();
    if (node.values() > 0) {
      paths.add("");
    }
    fields(node, node, record, paths, inner);
    if (!paths.isEmpty()) {
      tables.add(table(node, paths));
    }
    inner.forEach(one -> table(one, true));
  }

  private void fields(
      TreeNode record, TreeNode node, boolean inRecord, List<String> paths, List<TreeNode> inner) {
    for (TreeNode part : node.parts()) {
      if (apart(node, part, inRecord)) {
        inner.add(part);
        continue;
      }
      if (part.values() > 0) {
        String path = relative(record.path, part.path);
        if (paths.size() < MOST_COLUMNS) {
          paths.add(path);
        } else if (paths.size() == MOST_COLUMNS) {
          paths.add(REST);
        }
      }
      fields(record, part, inRecord, paths, inner);
    }
  }

  private boolean apart(TreeNode node, TreeNode part, boolean inRecord) {
    if (!part.repeats()) {
      return false;
    }
    if (inRecord) {
      return !whole && part.objects() >= MANY * node.objects() && !part.path.endsWith(TreeNode.ANY);
    }
    return part.objects() > 0 || part.values() > LIST || part.path.endsWith(TreeNode.ANY);
  }

  /** The path of a part as seen from its record. */
  static String relative(String record, String path) {
    String rest = path.substring(record.length());
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }

  private Table table(TreeNode node, List<String> paths) {
    boolean marked = node.path.endsWith("[]") || node.path.endsWith(TreeNode.ANY);
    String name = marked ? node.path.substring(0, node.path.length() - 2) : node.path;
    List<String> told = heading.of(node.path);
    List<String> header = new ArrayList<>();
    List<String> unnamed = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      String shown = shown(path, name, told);
      if (!shown.equals(path)) {
        unnamed.add(i + ":" + hash(path));
      }
      header.add(shown);
    }
    Map<String, String> details = new LinkedHashMap<>();
    details.put(RECORDS, node.path);
    if (!unnamed.isEmpty()) {
      details.put(UNNAMED, String.join(" ", unnamed));
    }
    if (!told.isEmpty()) {
      details.put(HEADING, "1");
    }
    return new Table(name, header, 0, false, details);
  }

  private static String shown(String path, String name, List<String> told) {
    if (path.isEmpty()) {
      // a list of values has the name of the list
      String last = name.substring(name.lastIndexOf('.') + 1);
      return HeaderGuard.value(last) ? "" : last.replace(TreeNode.ANY, "");
    }
    if (path.matches("\\[[0-9]{1,9}\\]")) {
      int place = Integer.parseInt(path.substring(1, path.length() - 1));
      return place < told.size() ? told.get(place) : "";
    }
    return HeaderGuard.value(path) ? "" : path;
  }

  /** A path that must not be shown, so that it can be found again. */
  static String hash(String path) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < path.length(); i++) {
      hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
    }
    return Long.toHexString(hash);
  }
}
