package fi.seloste;

import fi.seloste.match.Sighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Joins between tables, on keyed hashes: who or what of one table is in another. Whatever the
 * number of marks, only so many are compared at once: they are gone through once for each share of
 * the hashes that fits into memory.
 */
final class Joins implements AutoCloseable {

  /** Marks of a kind that stay in memory: 20 bytes each. */
  private static final int KEPT = 1 << 14;

  /** Hashes compared at once: 8 bytes each. */
  private static final int SHARE = 1 << 22;

  /** The place of a table in the run. */
  record Place(String source, String file, String table) {}

  private final Map<String, MarkSpool> marks = new HashMap<>();
  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final int kept;
  private final int share;

  Joins() {
    this(KEPT, SHARE);
  }

  /**
   * @param kept how many marks of a kind stay in memory
   * @param share how many hashes are compared at once
   */
  Joins(int kept, int share) {
    this.kept = kept;
    this.share = share;
  }

  /** Takes the marks of a part of a table, in file order. */
  void add(Place place, Marks part) {
    for (String kind : part.kinds()) {
      int number =
          numbers.computeIfAbsent(
              place,
              p -> {
                places.add(p);
                return places.size() - 1;
              });
      MarkSpool spool = marks.computeIfAbsent(kind, k -> new MarkSpool(kept));
      Marks.Rows rows = part.of(kind);
      for (int i = 0; i < rows.size(); i++) {
        spool.add(number, rows.row(i), rows.hash(i));
      }
    }
  }

  boolean any(String kind) {
    return marks.containsKey(kind);
  }

  private void each(String kind, MarkSpool.Visitor to) {
    MarkSpool spool = marks.get(kind);
    if (spool != null) {
      spool.each(to);
    }
  }

  /** Hands on the hash of every row marked so, whatever the table. */
  void each(String kind, LongConsumer to) {
    each(kind, (place, row, hash) -> to.accept(hash));
  }

  /** For each table, how many different rows marked so have a hash that passes. */
  List<Sighting> rows(String kind, String code, String detail, LongPredicate passes) {
    Map<Integer, RowSet> found = new TreeMap<>();
    each(
        kind,
        (place, row, hash) -> {
          if (passes.test(hash)) {
            found.computeIfAbsent(place, p -> new RowSet()).add(row);
          }
        });
    return sightings(found, code, detail);
  }

  /** The rows of {@code kind} that share a hash with one of {@code other}, or with one of these. */
  List<Sighting> shared(String kind, String other, long[] further, String code, String detail) {
    return compared(kind, other, further, true, code, detail);
  }

  /** The rows of {@code kind} whose hash no row of {@code other} has. */
  List<Sighting> missing(String kind, String other, String code, String detail) {
    return compared(kind, other, new long[0], false, code, detail);
  }

  private List<Sighting> compared(
      String kind, String other, long[] further, boolean in, String code, String detail) {
    Map<Integer, RowSet> found = new TreeMap<>();
    if (any(kind)) {
      int shares = shares(other);
      for (int share = 0; share < shares; share++) {
        int mine = share;
        LongList known = new LongList();
        each(other, (place, row, hash) -> known.add(hash, mine, shares));
        for (long hash : further) {
          known.add(hash, mine, shares);
        }
        long[] sorted = known.sorted();
        each(
            kind,
            (place, row, hash) -> {
              if (LongList.share(hash, shares) == mine && in(sorted, hash) == in) {
                found.computeIfAbsent(place, p -> new RowSet()).add(row);
              }
            });
      }
    }
    return sightings(found, code, detail);
  }

  /**
   * For each table, how many rows of {@code kind} share a hash with another table's rows of {@code
   * other}.
   */
  List<Sighting> across(String kind, String other, String code, String detail) {
    Map<Integer, RowSet> found = new TreeMap<>();
    if (any(kind)) {
      int shares = shares(other);
      for (int share = 0; share < shares; share++) {
        int mine = share;
        Map<Integer, LongList> others = new TreeMap<>();
        each(
            other,
            (place, row, hash) ->
                others.computeIfAbsent(place, p -> new LongList()).add(hash, mine, shares));
        Map<Integer, long[]> sorted = new TreeMap<>();
        others.forEach((place, list) -> sorted.put(place, list.sorted()));
        each(
            kind,
            (place, row, hash) -> {
              if (LongList.share(hash, shares) == mine && elsewhere(sorted, place, hash)) {
                found.computeIfAbsent(place, p -> new RowSet()).add(row);
              }
            });
      }
    }
    return sightings(found, code, detail);
  }

  private static boolean elsewhere(Map<Integer, long[]> others, int place, long hash) {
    for (Map.Entry<Integer, long[]> other : others.entrySet()) {
      if (other.getKey() != place && in(other.getValue(), hash)) {
        return true;
      }
    }
    return false;
  }

  private int shares(String kind) {
    MarkSpool spool = marks.get(kind);
    return spool == null ? 1 : Math.toIntExact(1 + spool.size() / share);
  }

  private static boolean in(long[] sorted, long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  private List<Sighting> sightings(Map<Integer, RowSet> found, String code, String detail) {
    List<Sighting> all = new ArrayList<>();
    found.forEach(
        (number, rows) -> {
          Place place = places.get(number);
          all.add(
              new Sighting(
                  code,
                  place.source(),
                  place.file(),
                  place.table(),
                  "",
                  detail,
                  rows.size(),
                  rows.first()));
        });
    return all;
  }

  /** The rows of each table by the list line that names their person. */
  Map<Long, Map<Place, SliceResult.Tally>> byLine(String kind) {
    Map<Long, Map<Integer, Long>> last = new HashMap<>();
    Map<Long, Map<Place, SliceResult.Tally>> lines = new TreeMap<>();
    each(
        kind,
        (place, row, line) -> {
          Long before = last.computeIfAbsent(line, l -> new HashMap<>()).put(place, row);
          if (before == null || before != row) {
            lines
                .computeIfAbsent(line, l -> new LinkedHashMap<>())
                .computeIfAbsent(places.get(place), p -> new SliceResult.Tally())
                .add(row);
          }
        });
    return lines;
  }

  @Override
  public void close() {
    marks.values().forEach(MarkSpool::close);
  }
}
