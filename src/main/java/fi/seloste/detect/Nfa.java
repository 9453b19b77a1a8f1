package fi.seloste.detect;

import fi.seloste.detect.FormSyntax.Choice;
import fi.seloste.detect.FormSyntax.Node;
import fi.seloste.detect.FormSyntax.OneOf;
import fi.seloste.detect.FormSyntax.Repeat;
import fi.seloste.detect.FormSyntax.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The forms as one automaton with many ways at once (Thompson's construction). Immutable once
 * built; the lazy {@link Automaton} is made from it for each thread.
 */
final class Nfa {

  /** So many states at most, for all forms together: beyond is a mistake in a form. */
  private static final int MOST_STATES = 60_000;

  private static final int SPLIT = -1;
  private static final int WHOLE = -2;
  private static final int INSIDE = -3;

  /** Index of the byte set that a state reads, or {@code SPLIT}, {@code WHOLE}, {@code INSIDE}. */
  private int[] reads = new int[256];

  /** Where it goes; for an end the number of the form. */
  private int[] out = new int[256];

  /** Where else a split goes, or -1. */
  private int[] other = new int[256];

  private int states;
  private final Map<BitSet, Integer> setNumbers = new LinkedHashMap<>();
  private final List<BitSet> sets = new ArrayList<>();
  private final List<Integer> wholeStarts = new ArrayList<>();
  private final List<Integer> insideStarts = new ArrayList<>();

  /** Bytes that no form tells apart have the same class. */
  final int[] classOf = new int[256];

  /** One byte of each class. */
  final int[] example;

  /** Of forms, in the order that numbers them from 0. */
  Nfa(List<Form> forms) {
    this(forms, form -> true);
  }

  /** Of some of the forms; each keeps its number. */
  Nfa(List<Form> forms, IntPredicate wanted) {
    for (int form = 0; form < forms.size(); form++) {
      if (!wanted.test(form)) {
        continue;
      }
      Node node = FormSyntax.read(forms.get(form).pattern());
      wholeStarts.add(build(node, state(WHOLE, form, -1)));
      if (forms.get(form).inside()) {
        insideStarts.add(build(node, state(INSIDE, form, -1)));
      }
    }
    example = classes();
  }

  private int state(int reading, int to, int elsewhere) {
    if (states == reads.length) {
      if (states > MOST_STATES) {
        throw new IllegalArgumentException("the forms need too many states");
      }
      reads = Arrays.copyOf(reads, states * 2);
      out = Arrays.copyOf(out, states * 2);
      other = Arrays.copyOf(other, states * 2);
    }
    reads[states] = reading;
    out[states] = to;
    other[states] = elsewhere;
    return states++;
  }

  /** Builds the node in front of the state that follows it; gives where it begins. */
  private int build(Node node, int next) {
    if (node instanceof OneOf one) {
      return state(number(one.bytes()), next, -1);
    }
    if (node instanceof Sequence sequence) {
      int begin = next;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        begin = build(sequence.parts().get(i), begin);
      }
      return begin;
    }
    if (node instanceof Choice choice) {
      int begin = -1;
      for (Node part : choice.parts()) {
        int branch = build(part, next);
        begin = begin < 0 ? branch : state(SPLIT, branch, begin);
      }
      return begin;
    }
    return repeat((Repeat) node, next);
  }

  private int repeat(Repeat repeat, int next) {
    int begin = next;
    if (repeat.most() < 0) {
      int loop = state(SPLIT, -1, next);
      out[loop] = build(repeat.part(), loop);
      begin = loop;
    } else {
      for (int i = repeat.least(); i < repeat.most(); i++) {
        begin = state(SPLIT, build(repeat.part(), begin), next);
      }
    }
    for (int i = 0; i < repeat.least(); i++) {
      begin = build(repeat.part(), begin);
    }
    return begin;
  }

  private int number(BitSet set) {
    return setNumbers.computeIfAbsent(
        set,
        s -> {
          sets.add(s);
          return sets.size() - 1;
        });
  }

  private int[] classes() {
    BitSet word = new BitSet(256);
    for (int i = 0; i < 256; i++) {
      word.set(i, Bytes.word((byte) i));
    }
    divide(word);
    sets.forEach(this::divide);
    int[] examples = new int[256];
    int count = 0;
    for (int i = 0; i < 256; i++) {
      count = Math.max(count, classOf[i] + 1);
      examples[classOf[i]] = examples[classOf[i]] == 0 ? i : examples[classOf[i]];
    }
    return Arrays.copyOf(examples, count);
  }

  /** Divides the classes that are only partly in the set; numbers them by their first byte. */
  private void divide(BitSet set) {
    int[] fresh = new int[512];
    int count = 0;
    for (int i = 0; i < 256; i++) {
      int part = classOf[i] * 2 + (set.get(i) ? 1 : 0);
      if (fresh[part] == 0) {
        fresh[part] = ++count;
      }
      classOf[i] = fresh[part] - 1;
    }
  }

  /** Whether any form may begin inside a value, so that nothing is over before its end. */
  boolean inside() {
    return !insideStarts.isEmpty();
  }

  /** The states in which a value begins. */
  int[] begin() {
    BitSet begin = new BitSet(states);
    wholeStarts.forEach(s -> close(begin, s));
    insideStarts.forEach(s -> close(begin, s));
    return kept(begin);
  }

  /** Without the splits, which have done their part. */
  private int[] kept(BitSet set) {
    int[] kept = new int[set.cardinality()];
    int count = 0;
    for (int state = set.nextSetBit(0); state >= 0; state = set.nextSetBit(state + 1)) {
      if (reads[state] != SPLIT) {
        kept[count++] = state;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** The states after a byte of the class. */
  int[] step(int[] from, int byteClass) {
    int b = example[byteClass];
    BitSet to = new BitSet(states);
    for (int state : from) {
      if (reads[state] >= 0 && sets.get(reads[state]).get(b)) {
        close(to, out[state]);
      }
    }
    if (!Bytes.word((byte) b)) {
      insideStarts.forEach(s -> close(to, s));
    }
    return kept(to);
  }

  private void close(BitSet set, int state) {
    if (reads[state] != SPLIT) {
      set.set(state);
      return;
    }
    if (!set.get(state)) {
      // Splits stay in the set as marks, or a loop around nothing would never close.
      set.set(state);
      close(set, out[state]);
      if (other[state] >= 0) {
        close(set, other[state]);
      }
    }
  }

  /** Adds the forms that end as whole values in these states to the mask of two words. */
  void whole(int[] of, long[] mask, int at) {
    ends(of, WHOLE, mask, at);
  }

  /** Adds the forms that end inside a value in these states to the mask of two words. */
  void inside(int[] of, long[] mask, int at) {
    ends(of, INSIDE, mask, at);
  }

  private void ends(int[] of, int kind, long[] mask, int at) {
    for (int state : of) {
      if (reads[state] == kind) {
        mask[at + (out[state] >> 6)] |= 1L << (out[state] & 63);
      }
    }
  }
}
