package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.match.Sighting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Joins on disk, share by share, say what joins in memory would say. */
class JoinsTest {

  private static final long[] NONE = new long[0];

  private final Map<Integer, Set<List<Long>>> here = new TreeMap<>();
  private final Map<Integer, Set<Long>> there = new TreeMap<>();

  @Test
  void howMuchFitsIntoMemoryChangesNothing() {
    for (int seed = 0; seed < 20; seed++) {
      try (Joins small = joins(seed, 5, 7);
          Joins large = joins(seed, 1 << 14, 1 << 22)) {
        Set<Long> all = new HashSet<>();
        there.values().forEach(all::addAll);

        assertThat(counts(small.shared("a", "b", NONE, "code", "")))
            .isEqualTo(counts(large.shared("a", "b", NONE, "code", "")))
            .isEqualTo(expected((place, hash) -> all.contains(hash)));
        assertThat(counts(small.shared("a", "b", new long[] {3, 7}, "code", "")))
            .isEqualTo(expected((place, hash) -> all.contains(hash) || hash == 3 || hash == 7));
        assertThat(counts(small.missing("a", "b", "code", "")))
            .isEqualTo(counts(large.missing("a", "b", "code", "")))
            .isEqualTo(expected((place, hash) -> !all.contains(hash)));
        assertThat(counts(small.across("a", "b", "code", "")))
            .isEqualTo(counts(large.across("a", "b", "code", "")))
            .isEqualTo(
                expected(
                    (place, hash) ->
                        there.entrySet().stream()
                            .anyMatch(
                                one ->
                                    !one.getKey().equals(place) && one.getValue().contains(hash))));
        assertThat(counts(small.rows("a", "code", "", hash -> hash % 2 == 0)))
            .isEqualTo(expected((place, hash) -> hash % 2 == 0));
        assertThat(lines(small)).isNotEmpty().isEqualTo(lines(large));
      }
    }
  }

  @Test
  void aKindThatNobodyMarkedJoinsNothing() {
    try (Joins joins = joins(1, 5, 7)) {
      assertThat(joins.any("c")).isFalse();
      assertThat(joins.shared("c", "b", NONE, "code", "")).isEmpty();
      assertThat(counts(joins.missing("a", "c", "code", ""))).isEqualTo(expected((p, h) -> true));
      assertThat(joins.shared("a", "c", NONE, "code", "")).isEmpty();
    }
  }

  /**
   * Rows of three tables in parts, some with several hashes; the same numbers for the same seed.
   */
  private Joins joins(int seed, int kept, int share) {
    here.clear();
    there.clear();
    Random random = new Random(seed);
    Joins joins = new Joins(kept, share);
    for (int part = 0; part < 9; part++) {
      int place = part / 3;
      Marks marks = new Marks();
      for (int i = 0; i < 20; i++) {
        long row = (long) part * 20 + i;
        for (int n = random.nextInt(3); n > 0; n--) {
          long hash = random.nextInt(60);
          marks.add("a", row, hash);
          here.computeIfAbsent(place, p -> new HashSet<>()).add(List.of(row, hash));
        }
        if (random.nextInt(4) == 0) {
          long hash = random.nextInt(60);
          marks.add("b", row, hash);
          there.computeIfAbsent(place, p -> new HashSet<>()).add(hash);
        }
      }
      joins.add(new Joins.Place("source", "file-" + place, ""), marks);
    }
    return joins;
  }

  private static List<String> lines(Joins joins) {
    List<String> lines = new ArrayList<>();
    joins
        .byLine("a")
        .forEach(
            (line, places) ->
                places.forEach(
                    (place, tally) ->
                        lines.add(
                            line
                                + " "
                                + place.file()
                                + " "
                                + tally.records
                                + " "
                                + tally.firstRow)));
    return lines;
  }

  private interface Passes {
    boolean test(int place, long hash);
  }

  private Map<String, String> expected(Passes passes) {
    Map<String, String> counts = new TreeMap<>();
    here.forEach(
        (place, marks) -> {
          TreeSet<Long> rows = new TreeSet<>();
          marks.stream()
              .filter(mark -> passes.test(place, mark.get(1)))
              .forEach(mark -> rows.add(mark.get(0)));
          if (!rows.isEmpty()) {
            counts.put("file-" + place, rows.size() + " from " + rows.first());
          }
        });
    return counts;
  }

  private static Map<String, String> counts(List<Sighting> found) {
    Map<String, String> counts = new TreeMap<>();
    found.forEach(one -> counts.put(one.file(), one.records() + " from " + one.firstRow()));
    return counts;
  }
}
