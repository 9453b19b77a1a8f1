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

  /** So many states at most: with some 80 byte classes about 2 MiB. */
  private static final int MOST = 8192;

  /** State 0 stands for a transition not known yet. */
  private static final int UNKNOWN = 0;

  private final Nfa nfa;
  private final int most;
  private final int classes;

  /** A state's row has room for so many transitions, as a power of two. */
  private final int shift;

  private final byte[] classOf = new byte[256];
  private final boolean[] boundary;

  /** By state and class: the next state; negative: forms end here. Short, for the near caches. */
  private short[] next = new short[0];

  private int[][] members = new int[64][];

  /** Four words a state: whole low, whole high, inside low, inside high. */
  private long[] ends = new long[256];

  private final Map<StateSet, Integer> known = new HashMap<>();
  private int forgotten;
  private int states;
  private int begin;

  /** The state from which nothing can come any more; -1 while no value got there. */
  private int dead = -1;

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
    this.classes = nfa.example.length;
    this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(classes - 1);
    this.boundary = new boolean[classes];
    for (int i = 0; i < 256; i++) {
      classOf[i] = (byte) nfa.classOf[i];
      boundary[nfa.classOf[i]] = !Bytes.word((byte) i);
    }
    forget();
  }

  private void forget() {
    known.clear();
    forgotten++;
    dead = -1;
    states = 1;
    next = new short[64 << shift];
    Arrays.fill(ends, 0);
    begin = number(nfa.begin());
  }

  private int number(int[] set) {
    Integer old = known.get(new StateSet(set));
    if (old != null) {
      return old;
    }
    int fresh = states++;
    if (states << shift > next.length) {
      next = Arrays.copyOf(next, next.length * 2);
    }
    if (states > members.length) {
      members = Arrays.copyOf(members, members.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    members[fresh] = set;
    dead = set.length == 0 && !nfa.inside() ? fresh : dead;
    nfa.whole(set, ends, fresh * 4);
    nfa.inside(set, ends, fresh * 4 + 2);
    known.put(new StateSet(set), fresh);
    return fresh;
  }

  /** Runs over the slice and leaves the masks. */
  void run(byte[] b, int from, int to) {
    int state = begin;
    short[] table = next;
    inside0 = 0;
    inside1 = 0;
    for (int i = from; i < to && state != dead; i++) {
      int then = table[(state << shift) + (classOf[b[i] & 255] & 255)];
      if (then <= UNKNOWN) {
        then = slow(state, of(b[i]), then);
        table = next;
      }
      state = then;
    }
    finish(state);
  }

  private int of(byte b) {
    return classOf[b & 255] & 255;
  }

  private void finish(int state) {
    int end = state * 4;
    whole0 = ends[end];
    whole1 = ends[end + 1];
    inside0 |= ends[end + 2];
    inside1 |= ends[end + 3];
  }

  /** The state in which a value begins. */
  int begin() {
    return begin;
  }

  /** The next state; negative when forms end inside before this byte. */
  int step(int state, byte b) {
    int then = next[(state << shift) + of(b)];
    if (then != UNKNOWN) {
      return then;
    }
    int before = forgotten;
    then = slow(state, of(b), UNKNOWN);
    return before == forgotten ? next[(state << shift) + of(b)] : then;
  }

  /**
   * The forms that end in the state.
   *
   * @param word 0 and 1 for whole values, 2 and 3 for inside
   */
  long end(int state, int word) {
    return ends[state * 4 + word];
  }

  /** How often all states were forgotten; numbers of states are worth nothing afterwards. */
  int forgotten() {
    return forgotten;
  }

  /** Learns a transition, or notes the forms that end before this byte. */
  private int slow(int state, int byteClass, int seen) {
    int then = seen;
    if (then == UNKNOWN) {
      int[] from = members[state];
      long end0 = ends[state * 4 + 2];
      long end1 = ends[state * 4 + 3];
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
      next[(state << shift) + byteClass] = (short) then;
    }
    if (then < 0) {
      inside0 |= ends[state * 4 + 2];
      inside1 |= ends[state * 4 + 3];
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
      int byteClass = of(b[i]);
      int then = next[(state << shift) + byteClass];
      state = then > UNKNOWN ? then : slow(state, byteClass, then);
      if (members[state].length == 0) {
        return end;
      }
      if ((ends[state * 4] | ends[state * 4 + 1]) != 0 && (i + 1 == to || !Bytes.word(b[i + 1]))) {
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
