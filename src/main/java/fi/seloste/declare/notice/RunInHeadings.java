package fi.seloste.declare.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings that run into the text of their part: before a colon or full stop, glued to the
 * first word ({@code tietosisältöAsiakas}), or with nothing but a capital after them.
 */
final class RunInHeadings {

  private static final Pattern COLON =
      Pattern.compile("((?:[^:.]|:(?=\\p{Ll})){3,70}?)\\s*[:–]\\s+(\\S.*)");
  private static final Pattern STOP = Pattern.compile("([^.:]{3,45})\\.\\s+(\\p{Lu}.*)");
  private static final Pattern GLUED =
      Pattern.compile("(\\p{Lu}[^.:,]{4,60}?\\p{Ll})(\\p{Lu}\\p{Ll}.*)");
  private static final Pattern ANSWER =
      Pattern.compile("([^.]{5,70}?)\\s+((?:Ei|Inga|Inte|No|None)(?:\\s.*)?)");
  private static final Pattern CAPITAL = Pattern.compile("\\s+(?=\\p{Lu})");

  /** Parts whose headings are no words of a sentence that goes on with a name. */
  private static final Set<Section> PARTS =
      EnumSet.of(
          Section.CONTENTS,
          Section.SOURCES,
          Section.DISCLOSURES,
          Section.TRANSFERS,
          Section.RETENTION,
          Section.PROTECTION,
          Section.PURPOSES,
          Section.RIGHTS,
          Section.REGISTER_NAME);

  private final Headings headings;

  RunInHeadings(Headings headings) {
    this.headings = headings;
  }

  /**
   * A heading at the start of a text.
   *
   * @param length how much of the text it takes
   */
  record Found(String heading, Set<Section> sections, int length) {}

  /** A heading that its answer follows on the same line: {@code Siirto ulkomaille Ei siirretä}. */
  @Nullable Found answered(String text) {
    Matcher matcher = ANSWER.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    Set<Section> found = headings.sections(matcher.group(1), 0.5);
    return found != null && PARTS.containsAll(found)
        ? new Found(matcher.group(1), found, matcher.start(2))
        : null;
  }

  /** The heading that the text begins with; null when there is none. */
  @Nullable Found of(String text, Set<Section> now) {
    String bare = Headings.bare(text);
    int number = text.strip().length() - bare.length();
    for (Pattern pattern : List.of(COLON, STOP)) {
      Matcher matcher = pattern.matcher(bare);
      if (matcher.matches() && !(now.contains(Section.RETENTION) && lasts(matcher.group(2)))) {
        String heading = matcher.group(1);
        Set<Section> found = headings.plain(heading + ":", false, now, matcher.group(2));
        if (found != null && headings.sections(heading, 0.6) != null) {
          return new Found(heading, found, number + matcher.start(2));
        }
      }
    }
    Matcher glued = GLUED.matcher(bare);
    if (glued.matches()) {
      Set<Section> found = headings.sections(glued.group(1), 0.99);
      if (found != null && PARTS.containsAll(found)) {
        return new Found(glued.group(1), found, number + glued.start(2));
      }
    }
    return capital(bare, number);
  }

  /** In a part on retention what stands before a period is its record. */
  private static boolean lasts(String text) {
    return text.matches("(?s).{0,60}\\d.*|(?s).{0,40}(?:kunnes|ajan|tills|until|duration).*");
  }

  private @Nullable Found capital(String bare, int number) {
    Matcher next = CAPITAL.matcher(bare);
    Found best = null;
    while (next.find() && next.start() < 60) {
      String heading = bare.substring(0, next.start());
      if (heading.matches("\\p{Lu}[^.:,;]*")) {
        Set<Section> found = headings.sections(heading, 0.99);
        if (found != null && PARTS.containsAll(found)) {
          best = new Found(heading, found, number + next.end());
        }
      }
    }
    return best;
  }
}
