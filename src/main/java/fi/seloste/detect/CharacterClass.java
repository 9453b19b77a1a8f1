package fi.seloste.detect;

import fi.seloste.detect.FormSyntax.Choice;
import fi.seloste.detect.FormSyntax.Node;
import fi.seloste.detect.FormSyntax.OneOf;
import fi.seloste.detect.FormSyntax.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Character classes as sets of bytes and, for characters beyond ASCII, sequences of bytes. */
final class CharacterClass {

  private final FormSyntax syntax;
  private final BitSet ascii = new BitSet(256);
  private final TreeSet<Integer> beyond = new TreeSet<>();
  private boolean letters;

  CharacterClass(FormSyntax syntax) {
    this.syntax = syntax;
  }

  /** Reads a class from its opening bracket. */
  Node read() {
    syntax.next();
    boolean negated = syntax.peek() == '^';
    if (negated) {
      syntax.next();
    }
    do {
      member();
    } while (syntax.peek() != ']');
    syntax.next();
    if (negated && (letters || !beyond.isEmpty())) {
      throw syntax.refused("a negated class of characters beyond ASCII");
    }
    return negated ? negation() : node();
  }

  private void member() {
    int c = syntax.next();
    if (c == '[' || (c == '&' && syntax.peek() == '&')) {
      throw syntax.refused("classes of classes");
    }
    if (c == '\\') {
      c = syntax.next();
      if (c == 'p') {
        property();
        return;
      }
      if (c == 'd' || c == 'w' || c == 's') {
        ascii.or(shorthand((char) c));
        return;
      }
      if (Character.isLetterOrDigit(c)) {
        throw syntax.refused("an escape it does not know");
      }
    }
    if (syntax.peek() != '-') {
      add(c);
      return;
    }
    syntax.next();
    if (syntax.peek() == ']') {
      add(c);
      add('-');
      return;
    }
    range(c, syntax.next());
  }

  private void property() {
    if (syntax.next() != '{' || syntax.next() != 'L' || syntax.next() != '}') {
      throw syntax.refused("a property it does not know");
    }
    letters = true;
  }

  private void range(int low, int high) {
    if (high < low || high > 127) {
      throw syntax.refused("a range upside down or beyond ASCII");
    }
    for (int c = low; c <= high; c++) {
      add(c);
    }
  }

  private void add(int c) {
    for (int same : new int[] {c, Character.toLowerCase(c), Character.toUpperCase(c)}) {
      if (same < 128) {
        ascii.set(same);
      } else {
        beyond.add(same);
      }
    }
  }

  private Node negation() {
    BitSet others = new BitSet(256);
    others.set(0, 128);
    others.andNot(ascii);
    return new Choice(List.of(new OneOf(others), beyondAscii(0xC2)));
  }

  private Node node() {
    List<Node> choices = new ArrayList<>();
    if (!ascii.isEmpty()) {
      choices.add(new OneOf(ascii));
    }
    beyond.forEach(c -> choices.add(bytes(c)));
    if (letters) {
      choices.add(letter());
    }
    return choices.size() == 1 ? choices.get(0) : new Choice(List.copyOf(choices));
  }

  /** One character, in both cases. */
  static Node of(int c) {
    TreeSet<Integer> same = new TreeSet<>();
    same.add(c);
    same.add(Character.toLowerCase(c));
    same.add(Character.toUpperCase(c));
    if (c < 128) {
      BitSet set = new BitSet(256);
      same.stream().filter(s -> s < 128).forEach(set::set);
      return new OneOf(set);
    }
    List<Node> choices = new ArrayList<>();
    same.forEach(s -> choices.add(bytes(s)));
    return choices.size() == 1 ? choices.get(0) : new Choice(List.copyOf(choices));
  }

  /** Any character but the end of a line. */
  static Node any() {
    BitSet plain = new BitSet(256);
    plain.set(0, 128);
    plain.clear('\n');
    plain.clear('\r');
    return new Choice(List.of(new OneOf(plain), beyondAscii(0xC2)));
  }

  /** A to Z and every character from U+00C0: no detector needs to tell those apart. */
  static Node letter() {
    BitSet plain = new BitSet(256);
    plain.set('a', 'z' + 1);
    plain.set('A', 'Z' + 1);
    return new Choice(List.of(new OneOf(plain), beyondAscii(0xC3)));
  }

  static BitSet shorthand(char c) {
    BitSet set = new BitSet(256);
    if (c == 's') {
      " \t\n\u000B\f\r".chars().forEach(set::set);
      return set;
    }
    set.set('0', '9' + 1);
    if (c == 'w') {
      set.set('a', 'z' + 1);
      set.set('A', 'Z' + 1);
      set.set('_');
    }
    return set;
  }

  private static Node bytes(int c) {
    List<Node> parts = new ArrayList<>();
    for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
      BitSet one = new BitSet(256);
      one.set(b & 255);
      parts.add(new OneOf(one));
    }
    return new Sequence(List.copyOf(parts));
  }

  /** A character of two to four bytes, from the given first byte on. */
  private static Node beyondAscii(int firstLead) {
    return new Choice(List.of(lead(firstLead, 0xDF, 1), lead(0xE0, 0xEF, 2), lead(0xF0, 0xF4, 3)));
  }

  private static Node lead(int low, int high, int rest) {
    List<Node> parts = new ArrayList<>();
    BitSet lead = new BitSet(256);
    lead.set(low, high + 1);
    parts.add(new OneOf(lead));
    BitSet next = new BitSet(256);
    next.set(0x80, 0xC0);
    for (int i = 0; i < rest; i++) {
      parts.add(new OneOf(next));
    }
    return new Sequence(List.copyOf(parts));
  }
}
