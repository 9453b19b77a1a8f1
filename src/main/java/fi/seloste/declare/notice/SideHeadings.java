package fi.seloste.declare.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official form prints its numbered headings in a column beside the text: what was printed so
 * becomes a heading with its text after a colon, on the line where both begin.
 */
final class SideHeadings {

  private static final Pattern BEGINS =
      Pattern.compile("(\\s{0,4}\\d{1,2}[.)]?\\s+\\S(?:.{1,45}?\\S)?)\\s{3,}(\\S.*)");
  private static final Pattern GOES_ON = Pattern.compile("(\\s{0,8}\\S.{0,45}?)\\s{3,}(\\S.*)");

  /** So many make a form. */
  private static final int ENOUGH = 4;

  /** The text's column starts within so many characters of where it did. */
  private static final int NEAR = 3;

  private SideHeadings() {}

  static String[] inLine(String[] raw) {
    int column = column(raw);
    if (column < 0) {
      return raw;
    }
    String[] lines = raw.clone();
    int at = -1;
    StringBuilder heading = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i <= raw.length; i++) {
      String line = i < raw.length ? raw[i] : "";
      Matcher begins = BEGINS.matcher(line);
      boolean starts = begins.matches() && near(begins.start(2), column);
      Matcher goesOn = GOES_ON.matcher(line);
      boolean both = at >= 0 && goesOn.matches() && near(goesOn.start(2), column);
      boolean right = at >= 0 && !line.isBlank() && indent(line) >= column - NEAR;
      if (!starts && (both || right)) {
        heading.append(both ? " " + goesOn.group(1).strip() : "");
        body.append(' ').append(both ? goesOn.group(2).strip() : line.strip());
        lines[i] = "";
      } else {
        if (at >= 0) {
          lines[at] = heading + ": " + body;
          at = -1;
        }
        if (starts) {
          at = i;
          heading = new StringBuilder(begins.group(1).strip().replaceAll(":$", ""));
          body = new StringBuilder(begins.group(2).strip());
        }
      }
    }
    return lines;
  }

  /** Where the texts begin; -1 when the lines are no such form. */
  private static int column(String[] raw) {
    int column = -1;
    int count = 0;
    for (String line : raw) {
      Matcher begins = BEGINS.matcher(line);
      if (begins.matches()) {
        column = column < 0 ? begins.start(2) : column;
        count += near(begins.start(2), column) ? 1 : 0;
      }
    }
    return count >= ENOUGH ? column : -1;
  }

  private static boolean near(int one, int column) {
    return Math.abs(one - column) <= NEAR;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
