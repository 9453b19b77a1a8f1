package fi.seloste.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The deterministic automaton of an {@link Nfa}, built as values need it: one table look-up a byte,
 * whatever the number of forms. Past {@link #MOST} states it forgets all and begins anew, so that
 * no data can make it grow. For one thread.
 */
final class Automaton {

  /** So many states at most: with some 80 byte classes about 2.5 MiB. */
  private static final int MOST = 8192;

  /** State 0 stands for a transition not known yet. */
  private static final int UNKNOWN = 0;

  private static final byte UNASKED = 0;
  private static final byte ALIKE = 1;
  private static final byte DIFFERENT = 2;

  private final Nfa nfa;
  private final int most;
  private final int stride;
  private final int[] classOf;
  private final boolean[] boundary;

  /** By state times stride plus class: the next state times stride; negative: forms end here. */
  private int[] next = new int[0];

  private int[][] members = new int[64][];

  /** Four words a state: whole low, whole high, inside low, inside high. */
  private long[] ends = new long[256];

  /** By state: whether it matters which digit follows. */
  private byte[] digits = new byte[64];

  private final Map<StateSet, Integer> known = new HashMap<>();
  private int forgotten;
  private int states;
  private int begin;

  /** Of the value last run: the forms that it is as a whole. */
  long whole0;

  long whole1;

  /** Of the value last run: the forms that stand inside it. */
  long inside0;

  long inside1;

  Automaton(Nfa nfa) {
    this(nfa, MOST);
  }

  Automaton(Nfa nfa, int most) {
    this.nfa = nfa;
    this.most = most;
    this.stride = nfa.example.length;
    this.classOf = nfa.classOf;
    this.boundary = new boolean[stride];
    for (int i = 0; i < 256; i++) {
      boundary[nfa.classOf[i]] = !Bytes.word((byte) i);
    }
    forget();
  }

  private void forget() {
    known.clear();
    forgotten++;
    states = 1;
    next = new int[64 * stride];
    Arrays.fill(ends, 0);
    Arrays.fill(digits, UNASKED);
    begin = number(nfa.begin());
  }

  private int number(int[] set) {
    Integer old = known.get(new StateSet(set));
    if (old != null) {
      return old;
    }
    int fresh = states++;
    if (states * stride > next.length) {
      next = Arrays.copyOf(next, next.length * 2);
    }
    if (states > members.length) {
      members = Arrays.copyOf(members, members.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
      digits = Arrays.copyOf(digits, digits.length * 2);
    }
    members[fresh] = set;
    nfa.whole(set, ends, fresh * 4);
    nfa.inside(set, ends, fresh * 4 + 2);
    known.put(new StateSet(set), fresh * stride);
    return fresh * stride;
  }

  /** Runs over the slice and leaves the masks. */
  void run(byte[] b, int from, int to) {
    int state = begin;
    int[] table = next;
    inside0 = 0;
    inside1 = 0;
    for (int i = from; i < to; i++) {
      int then = table[state + classOf[b[i] & 255]];
      if (then <= UNKNOWN) {
        then = slow(state, classOf[b[i] & 255], then);
        table = next;
      }
      state = then;
    }
    finish(state);
  }

  /**
   * Runs over the slice, of at most 24 bytes, and notes which digits mattered: where any other
   * digit would have led to another state.
   *
   * @param noted gets 15 for each byte of the slice that is such a digit, eight bytes a word
   * @return false when the states were forgotten meanwhile, so that the notes are worth nothing
   */
  boolean note(byte[] b, int from, int to, long[] noted) {
    int before = forgotten;
    Arrays.fill(noted, 0);
    inside0 = 0;
    inside1 = 0;
    int state = begin;
    for (int i = from; i < to; i++) {
      boolean matters = Bytes.digit(b[i]) && !alike(state);
      int then = before == forgotten ? step(state, classOf[b[i] & 255]) : UNKNOWN;
      if (before != forgotten) {
        run(b, from, to);
        return false;
      }
      if (matters) {
        noted[(i - from) >> 3] |= 15L << (((i - from) & 7) * 8);
      }
      if (then < 0) {
        int row = state / stride * 4;
        inside0 |= ends[row + 2];
        inside1 |= ends[row + 3];
      }
      state = Math.abs(then);
    }
    finish(state);
    return true;
  }

  private void finish(int state) {
    int end = state / stride * 4;
    whole0 = ends[end];
    whole1 = ends[end + 1];
    inside0 |= ends[end + 2];
    inside1 |= ends[end + 3];
  }

  /** The next state; negative when forms end before this byte. */
  private int step(int state, int byteClass) {
    int then = next[state + byteClass];
    if (then == UNKNOWN) {
      int before = forgotten;
      slow(state, byteClass, UNKNOWN);
      then = before == forgotten ? next[state + byteClass] : UNKNOWN;
    }
    return then;
  }

  /** Whether the state goes to the same state with any digit. */
  private boolean alike(int state) {
    int row = state / stride;
    if (digits[row] == UNASKED) {
      int before = forgotten;
      int zero = step(state, classOf['0']);
      boolean same = true;
      for (int digit = '1'; digit <= '9' && before == forgotten; digit++) {
        same &= step(state, classOf[digit]) == zero;
      }
      if (before != forgotten) {
        return false;
      }
      digits[row] = same ? ALIKE : DIFFERENT;
    }
    return digits[row] == ALIKE;
  }

  /** Learns a transition, or notes the forms that end before this byte. */
  private int slow(int state, int byteClass, int seen) {
    int row = state / stride;
    int then = seen;
    if (then == UNKNOWN) {
      int[] from = members[row];
      long end0 = ends[row * 4 + 2];
      long end1 = ends[row * 4 + 3];
      int[] set = nfa.step(from, byteClass);
      if (states >= most && !known.containsKey(new StateSet(set))) {
        inside0 |= boundary[byteClass] ? end0 : 0;
        inside1 |= boundary[byteClass] ? end1 : 0;
        forget();
        return number(set);
      }
      then = number(set);
      if (boundary[byteClass] && (end0 | end1) != 0) {
        then = -then;
      }
      next[state + byteClass] = then;
    }
    if (then < 0) {
      inside0 |= ends[row * 4 + 2];
      inside1 |= ends[row * 4 + 3];
      then = -then;
    }
    return then;
  }

  /**
   * The longest slice from here that one of the forms is as a whole, with no letter or digit after
   * it: where it ends, or -1.
   */
  int longest(byte[] b, int from, int to) {
    int state = begin;
    int end = -1;
    for (int i = from; i < to; i++) {
      int byteClass = classOf[b[i] & 255];
      int then = next[state + byteClass];
      state = then > UNKNOWN ? then : slow(state, byteClass, then);
      int row = state / stride;
      if (members[row].length == 0) {
        return end;
      }
      if ((ends[row * 4] | ends[row * 4 + 1]) != 0 && (i + 1 == to || !Bytes.word(b[i + 1]))) {
        end = i + 1;
      }
    }
    return end;
  }

  /** How many states there are now. */
  int states() {
    return states;
  }
}
