package fi.seloste.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which forms end in values that differ in their digits only, as decision trees: a node looks at
 * one digit that makes a difference, a leaf says the forms. A tree is what is left of all ways
 * through the automata, whatever the digits, when ways that end alike are made one: most digits of
 * a date or a number never matter, and the tree does not look at them.
 */
final class DigitTrees {

  /** Where no tree can be made: too many ways, or the automata forgot. */
  static final int NONE = Short.MIN_VALUE;

  /** Nodes, leaves and shapes of all trees together, at most; some 100 KiB. */
  private static final int MOST_NODES = 1024;

  /** Ways through the automata at one place, and at all places together, that are followed. */
  private static final int MOST_WAYS = 512;

  private static final int MOST_STEPS = 3000;

  /** Words a node takes: the place of its digit, and where each of ten digits leads. */
  private static final int STRIDE = 11;

  /** A way through both automata: their states, and what ended inside so far. */
  record Way(int always, int named, long inside0, long inside1) {}

  /** The ways at one place, and for each where it goes by digit, or by the only byte. */
  private record Layer(List<Way> ways, List<short[]> next) {}

  private final Enabled asked;

  /** Not negative: another node; negative: the complement of a leaf. */
  private short[] nodes = new short[STRIDE * 16];

  private int used;
  private final List<FormMemo.Ends> leaves = new ArrayList<>();
  private final Map<FormMemo.Ends, Short> leafNumbers = new HashMap<>();
  private final Map<List<Short>, Short> nodeNumbers = new HashMap<>();
  private final Map<FormMemo.Shape, Short> roots = new HashMap<>();

  DigitTrees(Enabled asked) {
    this.asked = asked;
  }

  /** What the tree says about the value that begins here. */
  FormMemo.Ends of(int root, byte[] b, int from) {
    int at = root;
    while (at >= 0) {
      at = nodes[at * STRIDE + 1 + b[from + nodes[at * STRIDE]] - '0'];
    }
    return leaves.get(~at);
  }

  /** Whether they are for fields that ask the same forms. */
  boolean of(Enabled other) {
    return asked.forms0 == other.forms0 && asked.forms1 == other.forms1;
  }

  /** Whether no further tree fits. */
  boolean full() {
    return used >= MOST_NODES || leaves.size() >= MOST_NODES || roots.size() >= MOST_NODES;
  }

  /** The tree of all values of the shape, of which one is given; {@link #NONE} if there is none. */
  int plant(FormMemo.Shape shape, Matcher matcher, byte[] b, int from, int to) {
    Short known = roots.get(shape);
    if (known != null) {
      return known;
    }
    int root = plant(matcher, b, from, to);
    roots.put(shape, (short) root);
    return root;
  }

  private int plant(Matcher matcher, byte[] b, int from, int to) {
    int before = matcher.forgotten();
    List<Layer> layers = new ArrayList<>();
    List<Way> ways = List.of(matcher.begin());
    int steps = 0;
    for (int i = from; i < to; i++) {
      Layer layer = layer(matcher, ways, b[i], before);
      layers.add(layer);
      ways = layer.ways();
      steps += ways.size();
      if (ways.size() > MOST_WAYS || steps > MOST_STEPS || before != matcher.forgotten()) {
        return NONE;
      }
    }
    short[] made = new short[ways.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = leaf(matcher.ends(ways.get(i), asked));
    }
    for (int i = layers.size() - 1; i >= 0 && !full(); i--) {
      made = fold(i, layers.get(i).next(), made);
    }
    return full() ? NONE : made[0];
  }

  /** Follows all ways; not to the end when there are too many or the automata forget. */
  private static Layer layer(Matcher matcher, List<Way> from, byte b, int forgotten) {
    Map<Way, Short> numbers = new HashMap<>();
    List<Way> ways = new ArrayList<>();
    List<short[]> next = new ArrayList<>();
    for (Way way : from) {
      short[] to = new short[Bytes.digit(b) ? 10 : 1];
      for (int digit = 0; digit < to.length && matcher.forgotten() == forgotten; digit++) {
        Way then = matcher.step(way, to.length == 1 ? b : (byte) ('0' + digit));
        to[digit] =
            numbers.computeIfAbsent(
                then,
                fresh -> {
                  ways.add(fresh);
                  return (short) (ways.size() - 1);
                });
      }
      next.add(to);
      if (ways.size() > MOST_WAYS || matcher.forgotten() != forgotten) {
        break;
      }
    }
    return new Layer(ways, next);
  }

  /** The nodes of the ways at one place, from those of the ways behind it. */
  private short[] fold(int place, List<short[]> next, short[] behind) {
    short[] made = new short[next.size()];
    for (int way = 0; way < made.length && !full(); way++) {
      short[] to = next.get(way);
      List<Short> children = new ArrayList<>(STRIDE);
      boolean matters = false;
      for (short then : to) {
        children.add(behind[then]);
        matters |= behind[then] != behind[to[0]];
      }
      made[way] = matters ? node(place, children) : children.get(0);
    }
    return made;
  }

  private short node(int place, List<Short> children) {
    children.add((short) place);
    return nodeNumbers.computeIfAbsent(
        children,
        fresh -> {
          if ((used + 1) * STRIDE > nodes.length) {
            nodes = Arrays.copyOf(nodes, nodes.length * 2);
          }
          nodes[used * STRIDE] = (short) place;
          for (int digit = 0; digit < 10; digit++) {
            nodes[used * STRIDE + 1 + digit] = fresh.get(digit);
          }
          return (short) used++;
        });
  }

  private short leaf(FormMemo.Ends ends) {
    return leafNumbers.computeIfAbsent(
        ends,
        fresh -> {
          leaves.add(fresh);
          return (short) ~(leaves.size() - 1);
        });
  }
}
