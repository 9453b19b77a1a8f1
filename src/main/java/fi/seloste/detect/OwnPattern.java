package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of data that only this company has, as a person describes it in the job.
 *
 * @param category what a value of the form is
 * @param pattern the form: a regular expression without look-around, back references and anchors,
 *     without regard to the case of letters; the whole value, or a part with no letter or digit
 *     beside it
 * @param headers words of headers under which it counts; empty: under any header
 */
public record OwnPattern(Category category, String pattern, List<String> headers) {

  /** So many patterns at most: they share a mask of 128 with the forms of the program. */
  public static final int MOST = 32;

  private static final int LONGEST = 500;

  /** Copies the list. */
  public OwnPattern {
    headers = List.copyOf(headers);
  }

  /** Why the pattern cannot be used, and what to do; null when it can. */
  public static @Nullable String refusal(String pattern) {
    if (pattern.length() > LONGEST) {
      return "this pattern is longer than " + LONGEST + " characters; write it shorter";
    }
    try {
      Nfa nfa = new Nfa(List.of(Form.whole(pattern)));
      long[] ends = new long[2];
      nfa.whole(nfa.begin(), ends, 0);
      return ends[0] == 0 ? null : "this pattern also matches no text at all; write what is there";
    } catch (IllegalArgumentException e) {
      return "this pattern cannot be used, for its time would not be linear or it means nothing"
          + " here: "
          + e.getMessage();
    }
  }
}
