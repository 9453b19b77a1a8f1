package fi.seloste.collect;

import java.util.ArrayDeque;
import java.util.Deque;

/** Goes through a tree once to learn its paths, of which there may be many but never too many. */
final class TreeSurvey implements TreeEvents {

  /** Beyond this number of paths, every new name is taken for data. */
  private static final int MOST_PATHS = 50_000;

  private record Open(TreeNode node, long number) {}

  private final TreeNode root = new TreeNode("");
  private final Deque<Open> open = new ArrayDeque<>();
  private final TreeHeading heading = new TreeHeading();
  private long things;
  private long paths;

  TreeSurvey() {
    open.push(new Open(root, ++things));
  }

  @Override
  public void open(String name, long line) {
    Open parent = open.element();
    boolean data = parent.node.map();
    TreeNode node = part(parent.node, name);
    node.seen(parent.number, true);
    open.push(new Open(node, ++things));
    heading.open(node.path);
    if (data) {
      node.part(TreeNode.KEY).seen(things, false);
    }
  }

  @Override
  public void value(String name, long line, String value, byte kind) {
    Open parent = open.element();
    boolean data = parent.node.map();
    TreeNode node = part(parent.node, name);
    node.seen(parent.number, false);
    things++;
    heading.value(node.path, value, kind);
    if (data) {
      node.part(TreeNode.KEY).seen(things, false);
    }
  }

  private TreeNode part(TreeNode parent, String name) {
    int before = parent.size();
    TreeNode part = parent.part(name);
    if (parent.size() > before) {
      paths++;
      if (paths > MOST_PATHS && parent != root && !parent.map()) {
        parent.collapse();
        return parent.part(name);
      }
      if (parent != root) {
        parent.limit();
        return parent.part(name);
      }
    }
    return part;
  }

  @Override
  public void close() {
    heading.close(open.pop().node.path);
  }

  @Override
  public boolean more() {
    return true;
  }

  /** Begins another thing at the top, whatever became of the last. */
  void begin() {
    while (open.size() > 1) {
      open.pop();
    }
  }

  /** Whether nothing at all was seen. */
  boolean empty() {
    return root.size() == 0;
  }

  /** How many things and values were seen. */
  long seen() {
    return things;
  }

  /**
   * The tables, once everything was seen.
   *
   * @param records whether each thing at the top is a record
   * @param whole whether records stay in one piece, however much nests in them
   */
  TreeTables tables(boolean records, boolean whole) {
    TreeNode top = root.part("");
    top.settle();
    return new TreeTables(top, records, whole, heading);
  }
}
