package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Excluded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the sentences that say that a category is kept against those that deny it. */
final class Weighing {

  private static final Set<String> BROAD =
      Set.of(
          "health",
          "order-history",
          "web-behaviour",
          "contract",
          "contact-history",
          "billing",
          "comment",
          "message-content",
          "vehicle-details",
          "property-details");

  private final ContentsReader contents;

  Weighing(ContentsReader contents) {
    this.contents = contents;
  }

  /** Each denial once; one by a word for many gives way to what is named and kept. */
  List<Found<Excluded>> excludes() {
    Map<String, Found<Excluded>> once = new LinkedHashMap<>();
    for (Found<Excluded> found : contents.excludes) {
      once.putIfAbsent(found.value().category() + "|" + found.value().subjects(), found);
    }
    return new ArrayList<>(once.values());
  }

  /** Each declaration once; one that is denied elsewhere must be sure of itself. */
  List<Found<Declared>> declares(List<Found<Excluded>> excludes) {
    Map<String, Found<Declared>> once = new LinkedHashMap<>();
    for (Found<Declared> found : contents.declares) {
      String key = found.value().category() + "|" + found.value().subjects();
      Found<Declared> old = once.get(key);
      if (old == null || (old.confidence() < found.confidence() && old.value().when() == null)) {
        once.put(key, found);
      }
    }
    List<Found<Declared>> kept = new ArrayList<>();
    Set<Category> general = new LinkedHashSet<>();
    once.values().stream()
        .filter(found -> found.value().subjects().isEmpty())
        .forEach(found -> general.add(found.value().category()));
    once.values()
        .removeIf(
            found ->
                !found.value().subjects().isEmpty() && general.contains(found.value().category()));
    for (Found<Declared> found : once.values()) {
      Found<Excluded> denied = denied(found.value(), excludes);
      if (denied == null) {
        kept.add(found);
      } else if (denied.confidence() < 0.8 || (broad(found) && found.confidence() >= 0.9)) {
        excludes.remove(denied);
        kept.add(found);
        contents.undecided.add(
            new Undecided(
                "excludes", contradiction(found.value().category()), denied.value().quote()));
      } else {
        if (found.confidence() >= 0.9) {
          // Two plain sentences: neither is taken.
          excludes.remove(denied);
          contents.undecided.add(
              new Undecided(
                  "excludes", contradiction(found.value().category()), denied.value().quote()));
        }
        contents.undecided.add(
            new Undecided(
                "declares", contradiction(found.value().category()), found.value().quote()));
      }
    }
    return kept;
  }

  /** Of a category of many kinds of data one may be kept and another not. */
  private static boolean broad(Found<Declared> found) {
    return BROAD.contains(found.value().category().id());
  }

  private static String contradiction(Category category) {
    return "another sentence says the contrary of " + category.id();
  }

  private static @Nullable Found<Excluded> denied(
      Declared declared, List<Found<Excluded>> excludes) {
    for (Found<Excluded> excluded : excludes) {
      List<String> of = excluded.value().subjects();
      boolean same =
          of.isEmpty()
              || declared.subjects().isEmpty()
              || !Collections.disjoint(of, declared.subjects());
      if (same && excluded.value().category().equals(declared.category())) {
        return excluded;
      }
    }
    return null;
  }

  static List<Found<Declared>> everybody(List<Found<Declared>> declares) {
    Map<String, Found<Declared>> once = new LinkedHashMap<>();
    for (Found<Declared> found : declares) {
      Declared old = found.value();
      Found<Declared> bare =
          new Found<>(
              new Declared(old.category(), List.of(), old.when(), old.quote()),
              found.confidence(),
              found.note());
      once.putIfAbsent(old.category().id(), bare);
    }
    return List.copyOf(once.values());
  }

  static List<Found<Excluded>> nobody(List<Found<Excluded>> excludes) {
    Map<String, Found<Excluded>> once = new LinkedHashMap<>();
    for (Found<Excluded> found : excludes) {
      Excluded old = found.value();
      once.putIfAbsent(
          old.category().id(),
          new Found<>(new Excluded(old.category(), List.of(), old.quote()), found.confidence()));
    }
    return List.copyOf(once.values());
  }
}
