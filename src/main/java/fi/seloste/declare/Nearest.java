package fi.seloste.declare;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {

  private static final int FARTHEST = 3;

  private Nearest() {}

  /**
   * The word nearest to what was written: at most a third of its letters differ, or one of the two
   * begins with the other. Letter case, accents, blanks and underscores do not count.
   */
  public static Optional<String> to(String written, Collection<String> words) {
    String folded = plain(written);
    return words.stream()
        .filter(word -> near(folded, plain(word)))
        .min(
            Comparator.comparingInt((String word) -> distance(folded, plain(word)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String plain(String word) {
    return Folding.fold(word).replace(' ', '-');
  }

  private static boolean near(String written, String word) {
    int shorter = Math.min(written.length(), word.length());
    if (shorter >= 4 && (word.startsWith(written) || written.startsWith(word))) {
      return true;
    }
    int allowed = Math.min(FARTHEST, Math.max(1, word.length() / 3));
    boolean alike = Math.abs(written.length() - word.length()) <= allowed;
    return shorter > 1 && alike && distance(written, word) <= allowed;
  }

  /** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
