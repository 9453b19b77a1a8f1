package fi.seloste.collect;

import static fi.seloste.collect.EncodingEvidence.DIGIT;
import static fi.seloste.collect.EncodingEvidence.HIGH;
import static fi.seloste.collect.EncodingEvidence.LOWER;
import static fi.seloste.collect.EncodingEvidence.OTHER;
import static fi.seloste.collect.EncodingEvidence.UPPER;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Which one-byte encoding makes the most of a file's bytes above 127: Nordic letters inside words,
 * signs beside blanks and digits. The first in the list wins a tie.
 */
final class EncodingScore {

  private static final List<Charset> CANDIDATES =
      List.of(
          Encoding.WINDOWS_1252,
          Charset.forName("ISO-8859-15"),
          Charset.forName("IBM850"),
          Charset.forName("IBM437"),
          Charset.forName("x-MacRoman"));

  private static final String COMMON = "äöÄÖ";
  private static final String USUAL = "åÅéÉüÜ";

  private EncodingScore() {}

  static Charset best(EncodingEvidence evidence) {
    Charset best = Encoding.WINDOWS_1252;
    double most = Double.NEGATIVE_INFINITY;
    for (Charset candidate : CANDIDATES) {
      double score = score(evidence, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static double score(EncodingEvidence evidence, Charset charset) {
    double sum = 0;
    for (int value = 0x80; value < 0x100; value++) {
      char meant = new String(new byte[] {(byte) value}, charset).charAt(0);
      for (int before = 0; before <= HIGH; before++) {
        for (int after = 0; after <= HIGH; after++) {
          long count = evidence.count(value, before, after);
          if (count > 0) {
            sum += count * worth(meant, before, after);
          }
        }
      }
    }
    return sum;
  }

  private static double worth(char meant, int before, int after) {
    if (meant == '\uFFFD' || Character.isISOControl(meant)) {
      return -4;
    }
    if (Character.isLetter(meant)) {
      return letter(meant, before, after);
    }
    return sign(meant, before, after);
  }

  private static double letter(char meant, int before, int after) {
    boolean upper = Character.isUpperCase(meant);
    double worth = COMMON.indexOf(meant) >= 0 ? 3 : USUAL.indexOf(meant) >= 0 ? 2 : 0.5;
    if ((before == LOWER && upper) || (before == UPPER && !upper && after == UPPER)) {
      return -2;
    }
    if (before == DIGIT || after == DIGIT) {
      return worth / 8;
    }
    return before == OTHER && after == OTHER ? worth / 4 : worth;
  }

  private static double sign(char meant, int before, int after) {
    boolean inWord = before <= UPPER && after <= UPPER;
    return switch (meant) {
      case '’', '\u00AD' -> inWord ? 1 : 0.25;
      case '€', '°', '§', '½', '\u00A0', '–', '“', '”' -> inWord ? -2 : before == HIGH ? 0.25 : 1;
      default -> inWord ? -3 : before <= UPPER || after <= UPPER ? -0.5 : 0;
    };
  }
}
