package fi.seloste.collect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which joint stands between the fields of a text, if one does. A doubled sign is a joint only when
 * the first line, where the names stand, has it in pairs only; else it is an empty field.
 */
final class JointFinder {

  /** The longer before those they hold. */
  private static final List<String> JOINTS =
      List.of(
          "|~|", "~|~", "|^|", "^|^", "|#|", "#|#", "<|>", "\t|\t", "||", "::", ";;", "\t\t", ",,",
          "~~", "^^", "##", "@@", "$$", "%%", "&&", "**", "++", "==", "\\t", "=>", "->", "|;",
          ";|");

  /** Not ASCII: as UTF-8 has them, and as the code pages of Windows and DOS do. */
  private static final List<String> SIGNS = List.of("¦", "§", "¬", "¤", "·");

  private static final int MOST_LINES = 400;
  private static final double MOSTLY = 0.9;

  /** What a joint's score must be beside that of one of its characters alone. */
  private static final double NEARLY = 0.95;

  /** Half of the columns are empty when a doubled delimiter is read as two. */
  private static final double HALF = 0.5;

  private JointFinder() {}

  /**
   * The dialect with the joint that explains a text better than a single delimiter does, or the
   * plain one.
   *
   * @param plain the best dialect without a joint
   * @param score how good that is
   */
  static Dialect find(byte[] sample, int limit, boolean ended, Dialect plain, double score) {
    Dialect best = plain;
    double most = score;
    List<String> lines =
        new String(sample, 0, limit, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.isBlank())
            .limit(MOST_LINES)
            .toList();
    for (String joint : candidates(sample, limit)) {
      if (lines.stream().noneMatch(line -> line.contains(joint))
          || (doubled(joint) && !inPairs(lines, joint))) {
        continue;
      }
      byte[] joined = CsvJoint.replaced(sample, limit, joint);
      Dialect dialect = DialectFinder.dialect(joined, limit, (char) CsvJoint.DELIMITER, true);
      double found = DialectFinder.score(joined, limit, ended, dialect);
      boolean longer = best.equals(plain) && joint.indexOf(plain.delimiter()) >= 0;
      if (found > most || (longer && found > most * (doubled(joint) ? HALF : NEARLY))) {
        most = Math.max(found, most);
        best = dialect.joined(joint);
      }
    }
    return best;
  }

  private static boolean doubled(String joint) {
    return joint.length() == 2 && joint.charAt(0) == joint.charAt(1);
  }

  private static List<String> candidates(byte[] sample, int limit) {
    EncodingEvidence evidence = new EncodingEvidence();
    evidence.accept(sample, 0, limit);
    boolean utf8 = evidence.charset().equals(StandardCharsets.UTF_8);
    List<String> made = new ArrayList<>(JOINTS);
    for (String sign : SIGNS) {
      byte[] bytes = sign.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
      made.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return made;
  }

  /** Whether the first line has the sign in pairs only, and nearly every line as many of them. */
  private static boolean inPairs(List<String> lines, String joint) {
    String first = lines.get(0);
    int pairs = count(first, joint);
    boolean alone = first.replace(joint, "").indexOf(joint.charAt(0)) >= 0;
    long equal = lines.stream().filter(line -> count(line, joint) == pairs).count();
    return pairs > 0 && !alone && equal >= lines.size() * MOSTLY;
  }

  private static int count(String line, String joint) {
    return (line.length() - line.replace(joint, "").length()) / joint.length();
  }
}
