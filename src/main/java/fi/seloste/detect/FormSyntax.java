package fi.seloste.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The syntax of forms, a part of {@link java.util.regex.Pattern}'s that an automaton can match in
 * linear time: characters, {@code .}, classes with ranges and negation, {@code \d \w \s \p{L}},
 * groups, {@code |}, {@code * + ? {m,n}}. The letters A to Z, and letters beyond ASCII written as
 * themselves, match in both cases. Look-around, back references, anchors, lazy and possessive
 * quantifiers are refused: they have no automaton, or mean nothing here.
 */
final class FormSyntax {

  /** What a form is made of, over bytes. */
  sealed interface Node permits OneOf, Sequence, Choice, Repeat {}

  /** One byte of a set. */
  record OneOf(BitSet bytes) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several. */
  record Choice(List<Node> parts) implements Node {}

  /**
   * The same again.
   *
   * @param most at most so often; -1 for without end
   */
  record Repeat(Node part, int least, int most) implements Node {}

  private static final int MOST_REPEATS = 1000;

  private final String pattern;
  private int at;

  private FormSyntax(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException with the reason and the place when it is refused
   */
  static Node read(String pattern) {
    FormSyntax syntax = new FormSyntax(pattern);
    Node node = syntax.choice();
    if (syntax.at < pattern.length()) {
      throw syntax.refused("a ) without its (");
    }
    return node;
  }

  private Node choice() {
    List<Node> parts = new ArrayList<>();
    parts.add(sequence());
    while (peek() == '|') {
      at++;
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : new Choice(List.copyOf(parts));
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      parts.add(repeated());
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
  }

  private Node repeated() {
    Node node = single();
    while (true) {
      int before = at;
      switch (peek()) {
        case '*' -> node = repeat(node, 0, -1, 1);
        case '+' -> node = repeat(node, 1, -1, 1);
        case '?' -> node = repeat(node, 0, 1, 1);
        case '{' -> node = counted(node);
        default -> {
          return node;
        }
      }
      if (at > before && (peek() == '?' || peek() == '+')) {
        throw refused("lazy and possessive quantifiers mean nothing to an automaton");
      }
    }
  }

  private Node repeat(Node node, int least, int most, int length) {
    at += length;
    return new Repeat(node, least, most);
  }

  private Node counted(Node node) {
    int end = pattern.indexOf('}', at);
    String inner = end < 0 ? "" : pattern.substring(at + 1, end);
    if (!inner.matches("\\d{1,4}(,(\\d{1,4})?)?")) {
      throw refused("a { that counts nothing");
    }
    String[] bounds = inner.split(",", -1);
    int least = Integer.parseInt(bounds[0]);
    int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
    if (Math.max(least, most) > MOST_REPEATS || (most >= 0 && most < least)) {
      throw refused("a count beyond " + MOST_REPEATS + " or upside down");
    }
    return repeat(node, least, most, end + 1 - at);
  }

  private Node single() {
    int c = pattern.codePointAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> new CharacterClass(this).read();
      case '\\' -> escape();
      case '.' -> {
        at++;
        yield CharacterClass.any();
      }
      case '^', '$' -> throw refused("anchors: say whole or inside instead");
      case '*', '+', '?', '{' -> throw refused("a quantifier with nothing before it");
      default -> {
        at += Character.charCount(c);
        yield CharacterClass.of(c);
      }
    };
  }

  private Node group() {
    at++;
    if (peek() == '?') {
      if (!pattern.startsWith("?:", at)) {
        throw refused("look-around and named groups have no automaton");
      }
      at += 2;
    }
    Node inner = choice();
    if (peek() != ')') {
      throw refused("a ( without its )");
    }
    at++;
    return inner;
  }

  private Node escape() {
    if (pattern.startsWith("\\p{L}", at)) {
      at += 5;
      return CharacterClass.letter();
    }
    char c = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 0;
    at += 2;
    if (c == 'd' || c == 'w' || c == 's') {
      return new OneOf(CharacterClass.shorthand(c));
    }
    if (c == 0 || Character.isLetterOrDigit(c)) {
      throw refused("\\" + (c == 0 ? "" : c) + ": no back references or other escapes");
    }
    return CharacterClass.of(c);
  }

  char peek() {
    return at < pattern.length() ? pattern.charAt(at) : 0;
  }

  /** The character here, passed by. */
  int next() {
    if (at >= pattern.length()) {
      throw refused("a [ without its ]");
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  IllegalArgumentException refused(String reason) {
    return new IllegalArgumentException("form refused at " + (at + 1) + ": " + reason);
  }
}
