package fi.seloste.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The automata of one thread: one of the forms that every value is asked for, one of those that
 * only a header or a person calls for, and one for each form that stood inside. In one automaton
 * with the others, the forms under headers, which are loose, would multiply its states.
 */
final class Matcher {

  /** No occurrence inside a value is longer: the longest e-mail address has 254 characters. */
  private static final int LONGEST = 320;

  /** So many states for a single form: each is small. */
  private static final int MOST_SINGLE = 1024;

  private final List<Form> forms;
  private final Automaton[] singles;

  /** Fields of so many kinds have trees of their own in mind at a time. */
  private static final int MOST_TREES = 64;

  private final Automaton always;
  private final Automaton named;
  private final Map<Long, DigitTrees> trees = new HashMap<>();

  /** Of the value last run: the forms that it is as a whole. */
  long whole0;

  long whole1;

  /** Of the value last run: the forms that stand inside it. */
  long inside0;

  long inside1;

  Matcher(Nfa always, Nfa named, List<Form> forms) {
    this(new Automaton(always), new Automaton(named), forms);
  }

  Matcher(Automaton always, Automaton named, List<Form> forms) {
    this.always = always;
    this.named = named;
    this.forms = forms;
    this.singles = new Automaton[forms.size()];
  }

  /**
   * Runs over the slice and leaves the masks.
   *
   * @param header whether to ask the forms under headers too
   */
  void run(byte[] b, int from, int to, boolean header) {
    always.run(b, from, to);
    take(always);
    if (header) {
      named.run(b, from, to);
      add(named);
    }
  }

  /** The trees of fields that ask these; others once they are full. Scans share them. */
  DigitTrees trees(Enabled asked) {
    DigitTrees known = trees.get(asked.salt);
    if (known == null || known.full() || !known.of(asked)) {
      if (trees.size() >= MOST_TREES) {
        trees.clear();
      }
      known = new DigitTrees(asked);
      trees.put(asked.salt, known);
    }
    return known;
  }

  /** Where a value begins. */
  DigitTrees.Way begin() {
    return new DigitTrees.Way(always.begin(), named.begin(), 0, 0);
  }

  /** One byte further. */
  DigitTrees.Way step(DigitTrees.Way way, byte b) {
    int first = always.step(way.always(), b);
    int second = named.step(way.named(), b);
    long inside0 = way.inside0();
    long inside1 = way.inside1();
    if (first < 0) {
      inside0 |= always.end(way.always(), 2);
      inside1 |= always.end(way.always(), 3);
    }
    if (second < 0) {
      inside0 |= named.end(way.named(), 2);
      inside1 |= named.end(way.named(), 3);
    }
    return new DigitTrees.Way(Math.abs(first), Math.abs(second), inside0, inside1);
  }

  /** What forms have ended when a value ends here, of those that are asked. */
  FormMemo.Ends ends(DigitTrees.Way way, Enabled asked) {
    return new FormMemo.Ends(
        (always.end(way.always(), 0) | named.end(way.named(), 0)) & asked.forms0,
        (always.end(way.always(), 1) | named.end(way.named(), 1)) & asked.forms1,
        (way.inside0() | always.end(way.always(), 2) | named.end(way.named(), 2)) & asked.forms0,
        (way.inside1() | always.end(way.always(), 3) | named.end(way.named(), 3)) & asked.forms1);
  }

  /** How often either automaton forgot its states. */
  int forgotten() {
    return always.forgotten() + named.forgotten();
  }

  private void take(Automaton automaton) {
    whole0 = automaton.whole0;
    whole1 = automaton.whole1;
    inside0 = automaton.inside0;
    inside1 = automaton.inside1;
  }

  private void add(Automaton automaton) {
    whole0 |= automaton.whole0;
    whole1 |= automaton.whole1;
    inside0 |= automaton.inside0;
    inside1 |= automaton.inside1;
  }

  /**
   * Judges the places where the form stands inside the value, from the left, until one is a hit.
   *
   * @return the best outcome
   */
  Outcome search(Detector detector, int form, byte[] b, int from, int to) {
    Automaton automaton = single(form);
    Outcome best = Outcome.NO;
    for (int start = from; start < to; start++) {
      if (start > from && Bytes.word(b[start - 1])) {
        continue;
      }
      int end = automaton.longest(b, start, Math.min(to, start + LONGEST));
      if (end > 0) {
        Outcome outcome = detector.inside(b, start, end, from, to);
        if (outcome == Outcome.HIT) {
          return outcome;
        }
        best = outcome == Outcome.INVALID ? outcome : best;
      }
    }
    return best;
  }

  private Automaton single(int form) {
    Automaton automaton = singles[form];
    if (automaton == null) {
      Nfa single = new Nfa(List.of(Form.whole(forms.get(form).pattern())));
      automaton = new Automaton(single, MOST_SINGLE);
      singles[form] = automaton;
    }
    return automaton;
  }
}
