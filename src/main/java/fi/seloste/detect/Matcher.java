package fi.seloste.detect;

import java.util.Arrays;

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

  private final Nfa[] single;
  private final Automaton[] singles;

  private final Automaton always;
  private final Automaton named;

  /** Of the value last run: the forms that it is as a whole. */
  long whole0;

  long whole1;

  /** Of the value last run: the forms that stand inside it. */
  long inside0;

  long inside1;

  Matcher(Nfa always, Nfa named, Nfa[] single) {
    this.always = new Automaton(always);
    this.named = new Automaton(named);
    this.single = single;
    this.singles = new Automaton[single.length];
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

  /**
   * Runs and notes which digits mattered, as {@link Automaton#note} does.
   *
   * @param noted gets what either automaton notes
   * @return whether the notes are worth anything
   */
  boolean note(byte[] b, int from, int to, boolean header, long[] noted) {
    Arrays.fill(noted, 0);
    boolean sure = always.note(b, from, to, noted);
    take(always);
    if (header) {
      sure &= named.note(b, from, to, noted);
      add(named);
    }
    return sure;
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
      automaton = new Automaton(single[form], MOST_SINGLE);
      singles[form] = automaton;
    }
    return automaton;
  }
}
