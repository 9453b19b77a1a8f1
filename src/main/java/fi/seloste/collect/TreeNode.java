package fi.seloste.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One path of a tree, whatever the number of things on it: what it holds and how it repeats. */
final class TreeNode {

  /**
   * The one part of a thing whose names are data: all its parts, with their name as {@link #KEY}.
   */
  static final String ANY = "{}";

  /** The name of a part, where names are data. */
  static final String KEY = "key";

  /** More parts with parts of their own than this are a map, whose names are data. */
  private static final int MOST_OBJECTS = 64;

  /** More parts than this are a map too. */
  private static final int MOST_PARTS = 2_000;

  private static final int FEW_OBJECTS = 2;

  final String path;
  private final Map<String, TreeNode> parts = new LinkedHashMap<>();
  private long owner;
  private int now;
  private int most;
  private long objects;
  private long values;

  TreeNode(String path) {
    this.path = path;
  }

  /** The path of a part. */
  static String path(String path, String name) {
    boolean joined = path.isEmpty() || name.isEmpty() || "[{".indexOf(name.charAt(0)) >= 0;
    return joined ? path + name : path + "." + name;
  }

  List<TreeNode> parts() {
    return List.copyOf(parts.values());
  }

  int size() {
    return parts.size();
  }

  /** The part of this name, which is made when it is new. */
  TreeNode part(String name) {
    TreeNode any = parts.get(ANY);
    if (any != null) {
      return any;
    }
    TreeNode part = parts.get(name);
    if (part == null) {
      part = new TreeNode(path(path, name));
      parts.put(name, part);
    }
    return part;
  }

  /** Whether the names of its parts are data. */
  boolean map() {
    return parts.containsKey(ANY);
  }

  /** Counts one more of it within the thing of this number. */
  void seen(long within, boolean object) {
    if (owner != within) {
      owner = within;
      now = 0;
    }
    most = Math.max(most, ++now);
    if (object) {
      objects++;
    } else {
      values++;
    }
  }

  long objects() {
    return objects;
  }

  long values() {
    return values;
  }

  boolean repeats() {
    return most > 1 || path.endsWith("[]") || path.endsWith(ANY);
  }

  /** Turns it into a map as soon as it has too many names to be anything else. */
  void limit() {
    if (!map() && parts.size() > MOST_OBJECTS) {
      long withParts = parts.values().stream().filter(p -> p.objects > 0).count();
      if (withParts > MOST_OBJECTS || parts.size() > MOST_PARTS) {
        collapse();
      }
    }
  }

  /** Turns it into a map whatever its names are. */
  void collapse() {
    TreeNode any = new TreeNode(path(path, ANY));
    for (TreeNode part : parts.values()) {
      any.merge(part);
    }
    TreeNode key = any.part(KEY);
    key.values += any.objects + any.values;
    parts.clear();
    parts.put(ANY, any);
  }

  private void merge(TreeNode other) {
    objects += other.objects;
    values += other.values;
    most = Math.max(most, other.most);
    other.parts.forEach((name, part) -> part(name).merge(part));
  }

  /** Looks for maps once everything was seen; names that have a digit or a value's form tell. */
  void settle() {
    if (!map() && data()) {
      collapse();
    }
    parts.values().forEach(TreeNode::settle);
  }

  private boolean data() {
    List<String> names = new ArrayList<>(parts.keySet());
    names.removeIf(name -> name.startsWith("["));
    long like = names.stream().filter(HeaderGuard::value).count();
    if (names.size() < parts.size() || names.isEmpty()) {
      return false;
    }
    if (like * 2 >= names.size()) {
      return true;
    }
    boolean objectsOnly =
        parts.values().stream().allMatch(p -> p.objects > 0 && p.values == 0 && p.most == 1);
    return objectsOnly
        && names.size() >= FEW_OBJECTS
        && names.stream().allMatch(name -> name.chars().anyMatch(Character::isDigit));
  }
}
