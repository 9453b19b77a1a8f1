package fi.seloste.purge;

import fi.seloste.declare.Category;
import fi.seloste.expire.OverdueRecord;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The lines of an order by record id, in arrays: some fifty bytes a line, so that a million of them
 * fit beside everything else.
 */
final class OrderedRecords {

  /**
   * What lines have in common.
   *
   * @param keyless whether the records have no key, so that a change looks like an erasure
   */
  record Group(String source, String rule, String action, boolean keyless) {}

  private final long[] idHigh;
  private final long[] idLow;
  private final long[] printHigh;
  private final long[] printLow;
  private final int[] group;
  private final int[] scope;
  private final int[] next;
  private final int[] heads;
  private final List<Group> groups = new ArrayList<>();
  private final List<List<Category>> scopes = new ArrayList<>();
  private int lines;

  OrderedRecords(OrderFile order) throws IOException {
    this(Math.toIntExact(order.facts().lines()));
    Map<Group, Integer> groupPlaces = new LinkedHashMap<>();
    Map<List<Category>, Integer> scopePlaces = new LinkedHashMap<>();
    order.read(line -> add(line, groupPlaces, scopePlaces));
    groups.addAll(groupPlaces.keySet());
    scopes.addAll(scopePlaces.keySet());
  }

  private OrderedRecords(int size) {
    idHigh = new long[size];
    idLow = new long[size];
    printHigh = new long[size];
    printLow = new long[size];
    group = new int[size];
    scope = new int[size];
    next = new int[size];
    heads = new int[Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 2)];
    Arrays.fill(heads, -1);
  }

  private void add(
      OrderLine line, Map<Group, Integer> groupPlaces, Map<List<Category>, Integer> scopePlaces) {
    int at = lines++;
    idHigh[at] = high(line.record());
    idLow[at] = low(line.record());
    printHigh[at] = high(line.fingerprint());
    printLow[at] = low(line.fingerprint());
    Group its = new Group(line.source(), line.rule(), line.action(), line.key().isEmpty());
    group[at] = groupPlaces.computeIfAbsent(its, g -> groupPlaces.size());
    scope[at] = scopePlaces.computeIfAbsent(mustGo(line), s -> scopePlaces.size());
    link(at);
  }

  private void link(int at) {
    int slot = slot(idHigh[at]);
    next[at] = heads[slot];
    heads[slot] = at;
  }

  /** What the lines have in common, for {@link #read}. */
  void writeHead(DataOutput out) throws IOException {
    out.writeInt(lines);
    out.writeInt(groups.size());
    for (Group one : groups) {
      out.writeUTF(one.source());
      out.writeUTF(one.rule());
      out.writeUTF(one.action());
      out.writeBoolean(one.keyless());
    }
    out.writeInt(scopes.size());
    for (List<Category> one : scopes) {
      out.writeInt(one.size());
      for (Category category : one) {
        out.writeUTF(category.id());
      }
    }
  }

  /** Writes the lines from one place to another. */
  void write(DataOutput out, int from, int to) throws IOException {
    for (int at = from; at < to; at++) {
      out.writeLong(idHigh[at]);
      out.writeLong(idLow[at]);
      out.writeLong(printHigh[at]);
      out.writeLong(printLow[at]);
      out.writeInt(group[at]);
      out.writeInt(scope[at]);
    }
  }

  /** Reads what {@link #writeHead} wrote; the lines follow by {@link #readOn}. */
  static OrderedRecords read(DataInput in) throws IOException {
    OrderedRecords read = new OrderedRecords(in.readInt());
    for (int left = in.readInt(); left > 0; left--) {
      read.groups.add(new Group(in.readUTF(), in.readUTF(), in.readUTF(), in.readBoolean()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      List<Category> scope = new ArrayList<>();
      for (int size = in.readInt(); size > 0; size--) {
        scope.add(Category.of(in.readUTF()));
      }
      read.scopes.add(List.copyOf(scope));
    }
    return read;
  }

  /** Reads the next lines. */
  void readOn(DataInput in, int to) throws IOException {
    for (int at = lines; at < to; at++) {
      idHigh[at] = in.readLong();
      idLow[at] = in.readLong();
      printHigh[at] = in.readLong();
      printLow[at] = in.readLong();
      group[at] = in.readInt();
      scope[at] = in.readInt();
      link(at);
      lines++;
    }
  }

  int size() {
    return idHigh.length;
  }

  /** How many lines were read so far. */
  int read() {
    return lines;
  }

  /** What the lines of the order have in common, each once. */
  List<Group> groups() {
    return List.copyOf(groups);
  }

  /** Whether lines ask which categories a record still holds. */
  boolean partial() {
    return scopes.stream().anyMatch(one -> !one.isEmpty());
  }

  Group group(int line) {
    return groups.get(group[line]);
  }

  /**
   * The categories of which nothing may be left in the record; empty when the record itself must
   * not be left.
   */
  List<Category> scope(int line) {
    return scopes.get(scope[line]);
  }

  boolean sameFingerprint(int line, String fingerprint) {
    return printHigh[line] == high(fingerprint) && printLow[line] == low(fingerprint);
  }

  /** Hands on every line about the record. */
  void find(String record, IntConsumer to) {
    long high = high(record);
    long low = low(record);
    for (int at = heads[slot(high)]; at >= 0; at = next[at]) {
      if (idHigh[at] == high && idLow[at] == low) {
        to.accept(at);
      }
    }
  }

  /** Whether the same is ordered here of every record that the other orders, but for some lines. */
  boolean includes(OrderedRecords other, BitSet but) {
    for (int line = but.nextClearBit(0); line < other.lines; line = but.nextClearBit(line + 1)) {
      if (!includes(other, line)) {
        return false;
      }
    }
    return true;
  }

  private boolean includes(OrderedRecords other, int line) {
    for (int at = heads[slot(other.idHigh[line])]; at >= 0; at = next[at]) {
      if (idHigh[at] == other.idHigh[line]
          && idLow[at] == other.idLow[line]
          && group(at).equals(other.group(line))
          && scope(at).equals(other.scope(line))) {
        return true;
      }
    }
    return false;
  }

  private int slot(long high) {
    return (int) (high ^ high >>> 32) & heads.length - 1;
  }

  private static List<Category> mustGo(OrderLine line) {
    boolean everything = line.erase().contains(OverdueRecord.WHOLE);
    if (everything && line.except().isEmpty() && !line.action().equals("anonymise")) {
      return List.of();
    }
    return Category.all().stream()
        .filter(category -> everything || covered(line.erase(), category))
        .filter(category -> !covered(line.except(), category))
        .toList();
  }

  private static boolean covered(List<String> ids, Category category) {
    return ids.stream()
        .anyMatch(id -> Category.find(id).filter(c -> c.covers(category)).isPresent());
  }

  private static long high(String hex) {
    return Long.parseUnsignedLong(hex, 0, 16, 16);
  }

  private static long low(String hex) {
    return Long.parseUnsignedLong(hex, 16, 32, 16);
  }
}
