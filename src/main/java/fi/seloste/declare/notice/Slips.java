package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Long words of a table, known over one slip of the pen: a letter too many, too few, another one,
 * or two that changed places. A word that could be meant for two is meant for none.
 */
final class Slips {

  /** Shorter words have too many neighbours. */
  private static final int LONG = 11;

  /** At the end of a word another letter is another form or another word. */
  private static final int TAIL = 3;

  private final Map<String, List<String>> byBeginning = new HashMap<>();

  /** Takes a word in its basic form: in the others its last letters change by rule. */
  void add(String stem) {
    if (stem.length() >= LONG) {
      byBeginning.computeIfAbsent(beginning(stem), key -> new ArrayList<>()).add(stem);
    }
  }

  private static String beginning(String word) {
    return word.substring(0, 2);
  }

  /** The word with its slip corrected; null when no one word of the table is meant. */
  @Nullable String meant(Word word) {
    String form = word.form();
    if (form.length() < LONG || !form.chars().allMatch(Character::isLetter)) {
      return null;
    }
    String best = null;
    String stem = "";
    for (String known : byBeginning.getOrDefault(beginning(form), List.of())) {
      for (int length = known.length() - 1; length <= known.length() + 1; length++) {
        if (length <= form.length()
            && known.length() > stem.length()
            && FinnishForms.ending(form.substring(length))
            && oneApart(known, form.substring(0, length))
            && tail(known).equals(tail(form.substring(0, length)))) {
          best = known + form.substring(length);
          stem = known;
        }
      }
    }
    return best;
  }

  private static String tail(String word) {
    return word.substring(word.length() - TAIL);
  }

  /** Whether one letter, or one pair of neighbours, makes the difference. */
  static boolean oneApart(String one, String other) {
    int from = 0;
    int shorter = Math.min(one.length(), other.length());
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < shorter - from
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = one.length() - from - end;
    int right = other.length() - from - end;
    boolean swapped =
        left == 2
            && right == 2
            && one.charAt(from) == other.charAt(from + 1)
            && one.charAt(from + 1) == other.charAt(from);
    return swapped || (Math.max(left, right) == 1);
  }
}
