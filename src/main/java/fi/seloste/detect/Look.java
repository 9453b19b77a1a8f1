package fi.seloste.detect;

/**
 * What the detectors see in one value: a bit for each detector that hits it. For one thread; the
 * same object is used for value after value.
 */
final class Look {

  /** Longer values without digits are texts, which no lexicon holds. */
  private static final int LONGEST_WORD = 64;

  private static final int MOST_BLANKS = 4;

  /** Words kept in mind; a power of two. */
  private static final int WORDS = 8192;

  /** From so many blanks on a value is a text that may speak of anything. */
  private static final int TEXT_BLANKS = 2;

  private static final int TEXT_BYTES = 12;

  /** Shorter values with digits name nothing. */
  private static final int WORDS_BYTES = 8;

  private final Detectors detectors;
  private final PlainBytes plain = new PlainBytes();

  /** With the special categories of a word: whether what hit it says that it is nothing else. */
  private static final long SETTLED = 1L << 63;

  /** Four a word: its hash, the detectors that hit it, the special categories that it names. */
  private final long[] known = new long[WORDS * 4];

  /** Detectors that hit the whole value. */
  long whole0;

  long whole1;

  /** Detectors that hit inside the value only. */
  long inside0;

  long inside1;

  /** Checked detectors whose form the value has and whose check it fails. */
  long invalid0;

  long invalid1;

  /** Special categories that a text speaks of, or that a word names, a bit each. */
  long special;

  /** Whether the value has letters and no digit. */
  boolean worded;

  /** Whether the value is a text of several words. */
  boolean text;

  private boolean settled;
  private Enabled asked;

  Look(Detectors detectors) {
    this.detectors = detectors;
    this.asked = Enabled.of(detectors, d -> true);
  }

  /** Looks at a value that is not blank. */
  void at(byte[] b, int from, int to, Glance glance, Column column, Matcher matcher) {
    whole0 = whole1 = inside0 = inside1 = invalid0 = invalid1 = special = 0;
    settled = false;
    asked = column.enabled;
    worded = !glance.telling;
    if (glance.beyondAscii && plain.made(b, from, to)) {
      judge(plain.bytes(), 0, plain.length(), glance, column, matcher);
    } else if (glance.telling && glance.small && !column.forms.useless()) {
      FormMemo.Ends ends = column.forms.of(glance, matcher, asked, b, from, to);
      if (ends == null) {
        forms(b, from, to, matcher);
      } else {
        propose(ends.whole0(), ends.whole1(), ends.inside0(), ends.inside1(), b, from, to, matcher);
      }
      texts(b, from, to, glance, false);
    } else {
      judge(b, from, to, glance, column, matcher);
    }
  }

  private void judge(byte[] b, int from, int to, Glance glance, Column column, Matcher matcher) {
    boolean told = false;
    if (glance.telling || to - from > LONGEST_WORD || glance.blanks > MOST_BLANKS) {
      forms(b, from, to, matcher);
    } else if (column.repeats) {
      remembered(b, from, to, glance.hash, column, matcher);
      told = true;
    } else {
      word(b, from, to, matcher);
      told = true;
    }
    texts(b, from, to, glance, told);
  }

  /**
   * @param told whether the special words are known already
   */
  private void texts(byte[] b, int from, int to, Glance glance, boolean told) {
    text = glance.blanks >= TEXT_BLANKS && to - from >= TEXT_BYTES && !settled;
    boolean words = glance.lettered && glance.blanks > 0 && to - from >= WORDS_BYTES && !settled;
    special = told || !words ? special : TextWords.categories(b, from, to);
    if (text && glance.lettered) {
      text(b, from, to);
    }
    whole0 &= asked.detectors0;
    whole1 &= asked.detectors1;
  }

  /**
   * Short values without digits come again and again: their hits are kept in mind by hash, for all
   * fields that ask the same. No identity code, account or card is without digits, so a clash of
   * hashes cannot hide one.
   */
  private void remembered(byte[] b, int from, int to, long of, Column column, Matcher matcher) {
    long hash = of ^ asked.salt;
    int slot = ((int) hash & (WORDS - 1)) * 4;
    column.word(known[slot] == hash);
    if (known[slot] == hash) {
      whole0 = known[slot + 1];
      whole1 = known[slot + 2];
      special = known[slot + 3] & ~SETTLED;
      settled = known[slot + 3] < 0;
      return;
    }
    word(b, from, to, matcher);
    if (inside0 == 0 && inside1 == 0 && invalid0 == 0 && invalid1 == 0) {
      known[slot] = hash;
      known[slot + 1] = whole0;
      known[slot + 2] = whole1;
      known[slot + 3] = special | (settled ? SETTLED : 0);
    }
  }

  private void word(byte[] b, int from, int to, Matcher matcher) {
    forms(b, from, to, matcher);
    words(b, from, to);
    special = settled ? 0 : TextWords.categories(b, from, to);
  }

  private void words(byte[] b, int from, int to) {
    for (int d : detectors.words()) {
      if (!settled && asked.asks(d) && detectors.get(d).check(b, from, to) == Outcome.HIT) {
        whole(d);
      }
    }
  }

  private void forms(byte[] b, int from, int to, Matcher matcher) {
    matcher.run(b, from, to, asked.named);
    long w0 = matcher.whole0 & asked.forms0;
    long w1 = matcher.whole1 & asked.forms1;
    long i0 = matcher.inside0 & asked.forms0;
    long i1 = matcher.inside1 & asked.forms1;
    if ((w0 | w1 | i0 | i1) != 0) {
      propose(w0, w1, i0, i1, b, from, to, matcher);
    }
  }

  private void propose(
      long w0, long w1, long i0, long i1, byte[] b, int from, int to, Matcher matcher) {
    for (long left = w0 | i0; left != 0 && !settled; left &= left - 1) {
      int form = Long.numberOfTrailingZeros(left);
      propose(form, (w0 >>> form & 1) != 0, b, from, to, matcher);
    }
    for (long left = w1 | i1; left != 0 && !settled; left &= left - 1) {
      int form = Long.numberOfTrailingZeros(left);
      propose(form + 64, (w1 >>> form & 1) != 0, b, from, to, matcher);
    }
  }

  private void propose(int form, boolean whole, byte[] b, int from, int to, Matcher matcher) {
    int d = detectors.ofForm(form);
    Detector detector = detectors.get(d);
    Outcome outcome = whole ? detector.check(b, from, to) : Outcome.NO;
    boolean inside = outcome == Outcome.NO && detectors.inside(form);
    if (inside) {
      outcome = matcher.search(detector, form, b, from, to);
    }
    if (outcome == Outcome.INVALID) {
      invalid0 |= d < 64 ? 1L << d : 0;
      invalid1 |= d < 64 ? 0 : 1L << d;
    } else if (outcome == Outcome.HIT && !inside) {
      whole(d);
    } else if (outcome == Outcome.HIT) {
      inside0 |= d < 64 ? 1L << d : 0;
      inside1 |= d < 64 ? 0 : 1L << d;
    }
  }

  private void whole(int d) {
    whole0 |= d < 64 ? 1L << d : 0;
    whole1 |= d < 64 ? 0 : 1L << d;
    settled |= asked.asks(d) && detectors.get(d).exclusive();
  }

  private void text(byte[] b, int from, int to) {
    for (int d : detectors.texts()) {
      if (detectors.get(d).inText(b, from, to)) {
        inside0 |= d < 64 ? 1L << d : 0;
        inside1 |= d < 64 ? 0 : 1L << d;
      }
    }
    inside0 &= ~whole0;
    inside1 &= ~whole1;
  }
}
