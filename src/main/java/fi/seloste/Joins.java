package fi.seloste;

import fi.seloste.match.Sighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** Joins between tables, on keyed hashes: who or what of one table is in another. */
final class Joins {

  /** The place of a table in the run. */
  record Place(String source, String file, String table) {}

  private final Map<String, Map<Place, List<Marks.Rows>>> marks = new HashMap<>();

  /** Takes the marks of a part of a table, in file order. */
  void add(Place place, Marks part) {
    for (String kind : part.kinds()) {
      marks
          .computeIfAbsent(kind, k -> new LinkedHashMap<>())
          .computeIfAbsent(place, p -> new ArrayList<>())
          .add(part.of(kind));
    }
  }

  boolean any(String kind) {
    return marks.containsKey(kind);
  }

  /** All hashes marked so, whatever the table, sorted. */
  long[] hashes(String kind) {
    return sorted(
        marks.getOrDefault(kind, Map.of()).values().stream().flatMap(List::stream).toList());
  }

  private static long[] sorted(List<Marks.Rows> parts) {
    long[] all = new long[parts.stream().mapToInt(Marks.Rows::size).sum()];
    int n = 0;
    for (Marks.Rows part : parts) {
      for (int i = 0; i < part.size(); i++) {
        all[n++] = part.hash(i);
      }
    }
    Arrays.sort(all);
    return all;
  }

  static boolean in(long[] sorted, long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  /** Hands on the hash of every row marked so, whatever the table. */
  void each(String kind, java.util.function.LongConsumer to) {
    for (List<Marks.Rows> parts : marks.getOrDefault(kind, Map.of()).values()) {
      for (Marks.Rows part : parts) {
        for (int i = 0; i < part.size(); i++) {
          to.accept(part.hash(i));
        }
      }
    }
  }

  /** For each table, how many different rows marked so have a hash that passes. */
  List<Sighting> rows(String kind, String code, String detail, LongPredicate passes) {
    List<Sighting> found = new ArrayList<>();
    marks
        .getOrDefault(kind, Map.of())
        .forEach((place, parts) -> count(place, parts, code, detail, passes, found));
    return found;
  }

  private static void count(
      Place place,
      List<Marks.Rows> parts,
      String code,
      String detail,
      LongPredicate passes,
      List<Sighting> found) {
    long records = 0;
    long first = 0;
    long last = -1;
    for (Marks.Rows part : parts) {
      for (int i = 0; i < part.size(); i++) {
        if (part.row(i) != last && passes.test(part.hash(i))) {
          last = part.row(i);
          first = records++ == 0 ? last : first;
        }
      }
    }
    if (records > 0) {
      found.add(
          new Sighting(
              code, place.source(), place.file(), place.table(), "", detail, records, first));
    }
  }

  /**
   * For each table, how many rows of {@code kind} share a hash with another table's rows of {@code
   * other}.
   */
  List<Sighting> across(String kind, String other, String code, String detail) {
    Map<Place, long[]> others = new LinkedHashMap<>();
    marks.getOrDefault(other, Map.of()).forEach((p, parts) -> others.put(p, sorted(parts)));
    List<Sighting> found = new ArrayList<>();
    marks
        .getOrDefault(kind, Map.of())
        .forEach(
            (place, parts) ->
                count(
                    place,
                    parts,
                    code,
                    detail,
                    hash ->
                        others.entrySet().stream()
                            .anyMatch(e -> !e.getKey().equals(place) && in(e.getValue(), hash)),
                    found));
    return found;
  }

  /** The rows of each table by the list line that names their person. */
  Map<Long, Map<Place, SliceResult.Tally>> byLine(String kind) {
    Map<Long, Map<Place, SliceResult.Tally>> lines = new TreeMap<>();
    marks
        .getOrDefault(kind, Map.of())
        .forEach(
            (place, parts) -> {
              Map<Long, Long> last = new HashMap<>();
              for (Marks.Rows part : parts) {
                for (int i = 0; i < part.size(); i++) {
                  Long before = last.put(part.hash(i), part.row(i));
                  if (before == null || before != part.row(i)) {
                    lines
                        .computeIfAbsent(part.hash(i), l -> new LinkedHashMap<>())
                        .computeIfAbsent(place, p -> new SliceResult.Tally())
                        .add(part.row(i));
                  }
                }
              }
            });
    return lines;
  }
}
