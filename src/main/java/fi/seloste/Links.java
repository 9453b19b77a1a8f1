package fi.seloste;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who asked for erasure by one identifier and is kept elsewhere under another: who gave a telephone
 * number is known by the e-mail address and the customer number that stand beside it in a record,
 * and is found where only these are. Reached over one record, no further. Slices are read one at a
 * time: only what was asked for stays in memory.
 */
final class Links {

  /** An identifier of a person in a row: e-mail, telephone, identity code. */
  static final String PERSON = "person";

  /** A customer number in a row, which several people of a company may share. */
  static final String NUMBER = "person:number";

  /** An identifier beside the one that was asked by; the row is the line of the list. */
  static final String LINK = "erasure-link";

  /** What so many others stand beside is nobody's own: a switchboard, a shared address. */
  private static final int MOST = 100;

  private final Map<Long, Set<Long>> hashes = new HashMap<>();
  private Map<Long, Set<Long>> lines = Map.of();

  /** Takes from a slice who is who, and what is of no further use out of it. */
  void learn(SliceResult slice) {
    for (SliceResult.TablePart part : slice.tables().values()) {
      Marks.Rows links = part.marks.of(LINK);
      for (int i = 0; i < links.size(); i++) {
        Set<Long> known = hashes.computeIfAbsent(links.row(i), line -> new HashSet<>());
        if (known.size() <= MOST) {
          known.add(links.hash(i));
        }
      }
      part.marks.drop(Set.of(PERSON, NUMBER, LINK));
    }
  }

  /** Whether anybody may be found under another identifier; asked when all slices were learnt. */
  boolean any() {
    lines = new HashMap<>();
    hashes.forEach(
        (line, known) -> {
          if (known.size() <= MOST) {
            known.forEach(hash -> lines.computeIfAbsent(hash, h -> new TreeSet<>()).add(line));
          }
        });
    return !lines.isEmpty();
  }

  /** The rows of a part of a table that are about such a person and were not known to be. */
  Marks found(Marks part) {
    Map<Long, Set<Long>> rows = rows(part.of(NUMBER));
    Map<Long, Set<Long>> own = rows(part.of(PERSON));
    // the same customer number and another e-mail address: somebody else of the same company
    Marks.Rows named = part.of(PERSON);
    for (int i = 0; i < named.size(); i++) {
      if (!own.containsKey(named.row(i))) {
        rows.remove(named.row(i));
      }
    }
    own.forEach((row, its) -> rows.computeIfAbsent(row, r -> new TreeSet<>()).addAll(its));
    for (String kind : Set.of(RequestWitness.ERASURE, RequestWitness.HELD)) {
      Marks.Rows known = part.of(kind);
      for (int i = 0; i < known.size(); i++) {
        rows.remove(known.row(i));
      }
    }
    Marks found = new Marks();
    rows.forEach((row, its) -> its.forEach(line -> found.add(RequestWitness.ERASURE, row, line)));
    return found;
  }

  private Map<Long, Set<Long>> rows(Marks.Rows marks) {
    Map<Long, Set<Long>> rows = new TreeMap<>();
    for (int i = 0; i < marks.size(); i++) {
      Set<Long> its = lines.get(marks.hash(i));
      if (its != null) {
        rows.computeIfAbsent(marks.row(i), row -> new TreeSet<>()).addAll(its);
      }
    }
    return rows;
  }
}
