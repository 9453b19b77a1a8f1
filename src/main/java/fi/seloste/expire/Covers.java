package fi.seloste.expire;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a record a rule and the blocks on it cover, in the words of the proposal: ids of
 * categories, {@code *} for the whole record, {@code !} before what stays.
 */
final class Covers {

  /** The whole record, when something follows that stays. */
  static final String ALL = "*";

  /** Marks what stays. */
  static final String STAYS = "!";

  private Covers() {}

  /**
   * What both cover, part by part: {@code postal-address} and {@code city} have the city in common.
   * An empty list covers the whole record; the result is empty when that is common to both, or
   * nothing is.
   */
  static List<Category> common(List<Category> some, List<Category> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? List.copyOf(others) : List.copyOf(some);
    }
    Set<Category> common = new LinkedHashSet<>();
    for (Category one : some) {
      for (Category other : others) {
        if (one.covers(other)) {
          common.add(other);
        } else if (other.covers(one)) {
          common.add(one);
        }
      }
    }
    return List.copyOf(common);
  }

  /** The rule's categories with what the blocks keep marked; unmarked when nothing may go. */
  static List<String> marked(List<Category> covers, List<Block> blocks) {
    List<String> whole = covers.stream().map(Category::id).toList();
    if (blocks.isEmpty() || blocks.stream().anyMatch(block -> block.covers().isEmpty())) {
      return whole;
    }
    Set<Category> kept = new LinkedHashSet<>();
    blocks.forEach(block -> kept.addAll(block.covers()));
    if (covers.isEmpty()) {
      List<String> words = new ArrayList<>(List.of(ALL));
      kept.forEach(category -> words.add(STAYS + category.id()));
      return List.copyOf(words);
    }
    List<String> words = new ArrayList<>();
    boolean goes = false;
    for (Category category : covers) {
      boolean stays = kept.stream().anyMatch(k -> k.covers(category));
      words.add(stays ? STAYS + category.id() : category.id());
      goes |= !stays;
      if (!stays) {
        kept.stream().filter(category::covers).forEach(part -> words.add(STAYS + part.id()));
      }
    }
    return goes ? List.copyOf(words) : whole;
  }
}
