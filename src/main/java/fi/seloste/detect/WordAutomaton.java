package fi.seloste.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Finds many words and phrases in one pass over a text (Aho and Corasick, 1975): one step of a
 * table for each letter, whatever the number of patterns. Everything that is no letter or digit
 * counts as one blank, so a phrase is found across line breaks and hyphens.
 */
final class WordAutomaton {

  /** The mark of patterns that cancel the word they end in. */
  static final long CANCEL = 1L << 63;

  private static final int BLANK = 0;
  private static final int OTHER = 1;
  private static final int LETTERS = 0x180;

  /** The first byte of the marks that follow a letter's base. */
  private static final byte COMBINING = (byte) 0xCC;

  private final byte[] classOf = new byte[LETTERS];
  private final byte[] ascii = new byte[128];
  private final int classes;
  private final char[] step;
  private final long[] marks;

  /**
   * Builds the automaton.
   *
   * @param patterns folded words and phrases, with {@code *} before or after for more letters, and
   *     the bits that each sets
   */
  WordAutomaton(Map<String, Long> patterns) {
    Map<String, Long> bare = new LinkedHashMap<>();
    patterns.forEach((pattern, bits) -> bare.merge(bounded(pattern), bits, (a, b) -> a | b));
    Arrays.fill(classOf, (byte) OTHER);
    int next = OTHER + 1;
    for (String text : bare.keySet()) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != ' ' && classOf[c] == OTHER) {
          classOf[c] = (byte) next++;
        }
      }
    }
    classes = next;
    for (int c = 0; c < ascii.length; c++) {
      ascii[c] = (byte) kind(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    List<char[]> trie = new ArrayList<>(List.of(new char[classes]));
    List<Long> found = new ArrayList<>(List.of(0L));
    bare.forEach((text, bits) -> insert(trie, found, text, bits));
    step = new char[trie.size() * classes];
    marks = found.stream().mapToLong(Long::longValue).toArray();
    link(trie);
  }

  /** The bits of all patterns in the text, without those in cancelled words. */
  long find(byte[] b, int from, int to) {
    long all = 0;
    long word = 0;
    int state = step[BLANK];
    boolean blank = true;
    for (int at = from; at < to; ) {
      int kind;
      if (b[at] >= 0 && (at + 1 == to || b[at + 1] != COMBINING)) {
        kind = ascii[b[at++]];
      } else {
        long next = Letters.next(b, at, to);
        at = Letters.after(next);
        kind = kind(Letters.letter(next));
      }
      if (kind == BLANK && blank) {
        continue;
      }
      blank = kind == BLANK;
      state = step[state * classes + kind];
      word |= marks[state];
      if (blank) {
        all |= word < 0 ? 0 : word;
        word = 0;
      }
    }
    word |= blank ? 0 : marks[step[state * classes + BLANK]];
    return word < 0 ? all : all | word;
  }

  private int kind(int point) {
    if (Letters.isLetter(point)) {
      return point < LETTERS ? classOf[point] : OTHER;
    }
    return point >= '0' && point <= '9' ? classOf[point] : BLANK;
  }

  private static String bounded(String pattern) {
    String start = pattern.startsWith("*") ? pattern.substring(1) : " " + pattern;
    return start.endsWith("*") ? start.substring(0, start.length() - 1) : start + " ";
  }

  private void insert(List<char[]> trie, List<Long> found, String text, long bits) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = c == ' ' ? BLANK : classOf[c];
      if (trie.get(state)[kind] == 0) {
        trie.get(state)[kind] = (char) trie.size();
        trie.add(new char[classes]);
        found.add(0L);
      }
      state = trie.get(state)[kind];
    }
    found.set(state, found.get(state) | bits);
  }

  /** Breadth first: a missing step goes where the longest suffix that is a prefix goes. */
  private void link(List<char[]> trie) {
    int[] suffix = new int[trie.size()];
    Queue<Integer> queue = new ArrayDeque<>(List.of(0));
    for (Integer state = queue.poll(); state != null; state = queue.poll()) {
      for (int kind = 0; kind < classes; kind++) {
        int child = trie.get(state)[kind];
        int fallback = state == 0 ? 0 : step[suffix[state] * classes + kind];
        step[state * classes + kind] = (char) (child == 0 ? fallback : child);
        if (child != 0) {
          suffix[child] = fallback;
          marks[child] |= marks[fallback];
          queue.add(child);
        }
      }
    }
  }
}
