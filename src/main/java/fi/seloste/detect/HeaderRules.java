package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sequences of concepts say. A rule is a phrase whose head is last; the longest rule that ends
 * a header speaks, so {@code email verified} is no e-mail though {@code email} is one.
 */
final class HeaderRules {

  private final HeaderVocabulary vocabulary;
  private final Map<String, List<Rule>> byPhrase = new HashMap<>();

  /**
   * One rule.
   *
   * @param bare only when nothing else is in the header
   * @param beside only in a table that has one of these categories too; empty for any table
   * @param says the categories; empty when the phrase says that there is none
   * @param denies whether the phrase says that the field holds something else than personal data
   * @param role the role of the date in the field; empty for none
   */
  record Rule(
      boolean bare, Set<String> beside, List<HeaderHint> says, boolean denies, String role) {}

  HeaderRules(HeaderVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    WordList.rows("header-rules.tsv", this::add);
  }

  /** The rules of this very phrase. */
  List<Rule> of(List<String> phrase) {
    return byPhrase.getOrDefault(String.join(" ", phrase), List.of());
  }

  private void add(List<String> row) {
    Set<String> beside = row.get(1).isEmpty() ? Set.of() : Set.of(row.get(1).split("\\|", -1));
    List<HeaderHint> says = says(row.get(2));
    String role = row.size() > 3 ? row.get(3) : "";
    for (String phrase : row.get(0).split(";", -1)) {
      boolean bare = phrase.startsWith("=");
      Rule rule = new Rule(bare, beside, says, (row.get(2) + ",").contains("-,"), role);
      for (String each : expand(bare ? phrase.substring(1) : phrase)) {
        List<Rule> rules = byPhrase.computeIfAbsent(each, k -> new ArrayList<>());
        if (rules.stream().noneMatch(r -> r.bare == bare && r.beside.equals(beside))) {
          rules.add(rule);
        }
      }
    }
  }

  private static List<HeaderHint> says(String cell) {
    List<HeaderHint> says = new ArrayList<>();
    for (String each : cell.split(",", -1)) {
      if (!each.equals("-") && !each.equals("~")) {
        String[] told = each.split(":", -1);
        String part = told.length > 2 ? told[2] : "";
        says.add(new HeaderHint(Category.of(told[0]), Double.parseDouble(told[1]), part));
      }
    }
    return List.copyOf(says);
  }

  /** All sequences of concepts that a phrase with alternatives stands for. */
  private List<String> expand(String phrase) {
    List<String> sequences = List.of("");
    for (String slot : phrase.split(" ", -1)) {
      List<String> longer = new ArrayList<>();
      boolean optional = slot.endsWith("?") && !slot.equals(HeaderVocabulary.UNKNOWN);
      String alternatives = optional ? slot.substring(0, slot.length() - 1) : slot;
      for (String sequence : sequences) {
        if (optional) {
          longer.add(sequence);
        }
        for (String concept : concepts(alternatives)) {
          longer.add(sequence.isEmpty() ? concept : sequence + " " + concept);
        }
      }
      sequences = longer;
    }
    return sequences.stream().filter(sequence -> !sequence.isEmpty()).toList();
  }

  private List<String> concepts(String alternatives) {
    List<String> concepts = new ArrayList<>();
    for (String each : alternatives.split("\\|", -1)) {
      if (each.startsWith("{")) {
        Set<String> members = vocabulary.ofClass(each.substring(1, each.length() - 1));
        check(!members.isEmpty(), each);
        concepts.addAll(members);
      } else {
        check(vocabulary.knows(each) || each.equals(HeaderVocabulary.UNKNOWN), each);
        concepts.add(each);
      }
    }
    return concepts;
  }

  private static void check(boolean known, String concept) {
    if (!known) {
      throw new IllegalStateException("header-rules.tsv: no concept " + concept);
    }
  }
}
