package fi.seloste.purge;

import fi.seloste.declare.Category;
import fi.seloste.expire.OverdueRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one record with what was decided on each. What one decision keeps by name, another
 * about the same record does not erase: who keeps the e-mail address and purges the record keeps
 * the address. A decision to keep the whole record does not stop a named part from going.
 */
final class Siblings {

  /**
   * A line with its decision.
   *
   * @param decision null when nothing was decided
   */
  record Decided(OverdueRecord line, @Nullable Decision decision) {

    boolean chose(Choice choice) {
      return decision != null && decision.choice() == choice;
    }
  }

  /**
   * What may go of a line.
   *
   * @param erase empty when nothing may
   * @param except what stays
   */
  record Going(List<String> erase, List<String> except) {}

  private final List<Decided> lines = new ArrayList<>();

  /** Whether the line is about the same row as those before it. */
  boolean belongs(OverdueRecord line) {
    if (lines.isEmpty()) {
      return true;
    }
    OverdueRecord first = lines.get(0).line();
    return first.row() == line.row()
        && first.record().equals(line.record())
        && first.file().equals(line.file())
        && first.table().equals(line.table())
        && first.source().equals(line.source());
  }

  void add(OverdueRecord line, @Nullable Decision decision) {
    lines.add(new Decided(line, decision));
  }

  List<Decided> lines() {
    return List.copyOf(lines);
  }

  void clear() {
    lines.clear();
  }

  /** What may go of a line after what blocks it and what its siblings keep. */
  Going going(OverdueRecord line) {
    Set<String> erase = new LinkedHashSet<>(line.goes());
    Set<String> except = new LinkedHashSet<>(line.stays());
    for (Decided other : lines) {
      if (other.chose(Choice.KEEP) || other.chose(Choice.POSTPONE)) {
        for (String kept : named(other.line())) {
          keep(kept, erase, except);
        }
      }
    }
    return new Going(List.copyOf(erase), List.copyOf(except));
  }

  private static void keep(String kept, Set<String> erase, Set<String> except) {
    boolean touched = erase.contains(OverdueRecord.WHOLE);
    for (String going : List.copyOf(erase)) {
      if (covers(kept, going)) {
        erase.remove(going);
        touched = true;
      } else {
        touched |= covers(going, kept);
      }
    }
    if (touched) {
      except.add(kept);
    }
  }

  private static boolean covers(String whole, String part) {
    return Category.find(whole)
        .flatMap(w -> Category.find(part).map(w::covers))
        .orElse(whole.equals(part));
  }

  /** The categories that a rule names; none when it is about the whole record. */
  private static List<String> named(OverdueRecord line) {
    return line.covers().contains(OverdueRecord.WHOLE)
        ? List.of()
        : line.covers().stream().map(id -> id.startsWith("!") ? id.substring(1) : id).toList();
  }
}
