package fi.seloste.detect;

/** The automata of one thread: the one of all forms, and one for each form that stood inside. */
final class Matcher {

  /** No occurrence inside a value is longer: the longest e-mail address has 254 characters. */
  private static final int LONGEST = 320;

  /** So many states for a single form: each is small. */
  private static final int MOST_SINGLE = 1024;

  private final Nfa[] single;
  private final Automaton[] singles;

  /** Of all forms. */
  final Automaton forms;

  Matcher(Nfa nfa, Nfa[] single) {
    this.forms = new Automaton(nfa);
    this.single = single;
    this.singles = new Automaton[single.length];
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
