package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of plain text and Markdown. Lines that were broken at a width are joined again: a line
 * goes on when the next one's first word would not have fitted.
 */
final class TextLines {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");
  private static final Pattern BULLET =
      Pattern.compile("(\\s*)(?:[-*+•·◦▪▫●○■►▶✓✔–—o‣⁃\uF0B7\uF0A7]|\\uFFFD)\\s+(\\S.*)");
  private static final Pattern TIGHT_BULLET =
      Pattern.compile("(\\s*)(?:[•·◦▪●►✓✔‣]|[-–](?=\\p{Lu}))(\\S.*)");
  private static final Pattern DASHED = Pattern.compile("(\\s*)[-–](\\p{L}.*)");
  private static final Pattern LETTERED =
      Pattern.compile("(\\s*)(?:\\(?[a-zäö]\\)|\\(?[ivx]{1,4}\\)|[a-z]\\.(?=\\s))\\s*(\\S.*)");
  private static final Pattern NUMBERED = Pattern.compile("(\\s*)\\(?\\d{1,2}[.)]\\s+(\\p{Ll}.*)");
  private static final Pattern GLUED =
      Pattern.compile("(\\p{Lu}\\p{L}+)\\s?[-–]\\s+(\\p{Lu}\\p{L}.*)");
  private static final Pattern ROW =
      Pattern.compile("\\s*\\|(.*)\\|\\s*|[^|]+(?:\\t|\\s\\|\\s)[^|].*");
  private static final Pattern RULE = Pattern.compile("[\\s|:+-]+");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*\\*|__|(?<!\\w)\\*(?=\\S)|(?<=\\S)\\*(?!\\w)");
  private static final Pattern BOLD_LINE =
      Pattern.compile("\\s*(?:\\*\\*|__)([^*_]+)(?:\\*\\*|__):?\\s*");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)\\s]+\\)");
  private static final Pattern NEXT_PART = Pattern.compile("\\d{1,2}[.)]?\\s+\\p{Lu}\\p{L}{2}");
  private static final int NARROWEST = 50;
  private static final int WIDEST = 140;

  private TextLines() {}

  static List<Line> of(String text, boolean markdown) {
    String[] raw = SideHeadings.inLine(text.split("\\R", -1));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < raw.length; i++) {
      String line = raw[i].replace('\u00A0', ' ').replace('\u202F', ' ').replace("\uFEFF", "");
      if (i > 0 && UNDERLINE.matcher(line.strip()).matches() && underlines(lines)) {
        Line above = lines.remove(lines.size() - 1);
        lines.add(new Line(above.number(), above.text(), Line.Kind.HEADING, 2));
      } else {
        String next = i + 1 < raw.length ? raw[i + 1] : "";
        String before = i > 0 ? raw[i - 1] : "";
        Matcher dashed = DASHED.matcher(line);
        boolean list = DASHED.matcher(before).matches() || DASHED.matcher(next).matches();
        if (dashed.matches() && list) {
          lines.add(new Line(i + 1, clean(dashed.group(2)), Line.Kind.ITEM, 0));
        } else {
          add(line, next, i + 1, markdown, lines);
        }
      }
    }
    return joined(lines, width(raw));
  }

  private static boolean underlines(List<Line> lines) {
    return !lines.isEmpty() && lines.get(lines.size() - 1).is(Line.Kind.TEXT);
  }

  private static void add(
      String line, String next, int number, boolean markdown, List<Line> lines) {
    if (line.isBlank() || RULE.matcher(line).matches()) {
      if (!line.contains("|")) {
        lines.add(Line.blank(number));
      }
      return;
    }
    Matcher heading = HEADING.matcher(line.strip());
    if (heading.matches()) {
      lines.add(
          new Line(number, clean(heading.group(2)), Line.Kind.HEADING, heading.group(1).length()));
      return;
    }
    Matcher bold = BOLD_LINE.matcher(line);
    if (markdown && bold.matches() && bold.group(1).length() < 90) {
      lines.add(new Line(number, clean(bold.group(1)), Line.Kind.HEADING, 5));
      return;
    }
    Matcher glued = GLUED.matcher(line.strip());
    if (glued.matches() && next.strip().startsWith("-")) {
      lines.add(new Line(number, glued.group(1) + ":", Line.Kind.TEXT, 0));
      lines.add(new Line(number, glued.group(2), Line.Kind.ITEM, 0));
      return;
    }
    for (Pattern mark : List.of(BULLET, TIGHT_BULLET, LETTERED, NUMBERED)) {
      Matcher item = mark.matcher(line);
      if (item.matches()) {
        int depth = item.group(1).replace("\t", "    ").length();
        lines.add(new Line(number, clean(item.group(2)), Line.Kind.ITEM, depth));
        return;
      }
    }
    if (ROW.matcher(line).matches()) {
      lines.add(new Line(number, cells(line), Line.Kind.ROW, 0));
      return;
    }
    lines.add(new Line(number, clean(line), Line.Kind.TEXT, 0));
  }

  private static String cells(String line) {
    String bare = clean(line).replaceAll("^\\|+|\\|+$", "");
    return bare.replaceAll("\\s*[|\\t]\\s*", " | ").strip();
  }

  private static String clean(String text) {
    String linked = LINK.matcher(text).replaceAll("$1");
    return EMPHASIS.matcher(linked).replaceAll("").strip();
  }

  /** The width that the lines were broken at; 0 when they were not. */
  private static int width(String[] raw) {
    int widest = 0;
    int long_ = 0;
    int filled = 0;
    for (String line : raw) {
      widest = Math.max(widest, line.stripTrailing().length());
    }
    for (String line : raw) {
      int length = line.stripTrailing().length();
      filled += length > 0 ? 1 : 0;
      long_ += length > widest * 0.8 ? 1 : 0;
    }
    return widest >= NARROWEST && widest <= WIDEST && long_ * 4 >= filled ? widest : 0;
  }

  private static List<Line> joined(List<Line> lines, int width) {
    List<Line> joined = new ArrayList<>();
    int last = 0;
    for (Line line : lines) {
      Line before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean text = line.is(Line.Kind.TEXT);
      if (before != null
          && text
          && !NEXT_PART.matcher(line.text()).lookingAt()
          && (before.is(Line.Kind.TEXT) || before.is(Line.Kind.ITEM))
          && (goesOn(before.text(), line.text())
              || (width > 0 && last + 1 + firstWord(line.text()) > width * 0.92))) {
        joined.set(joined.size() - 1, glued(before, line));
      } else {
        joined.add(line);
      }
      last = line.text().length() + (line.is(Line.Kind.ITEM) ? line.level() + 2 : 0);
    }
    return joined;
  }

  /** A long line that ends no sentence, or one with a comma at its end, and no capital after it. */
  private static boolean goesOn(String before, String after) {
    // A line that begins small is one of a list without marks.
    boolean sentence = before.length() > 65 && Character.isUpperCase(before.charAt(0));
    boolean open = before.endsWith(",") || (sentence && !before.matches(".*[.:;!?]"));
    return before.length() > 50
        && open
        && !after.isEmpty()
        && Character.isLowerCase(after.charAt(0));
  }

  private static Line glued(Line before, Line line) {
    String whole = glue(before.text(), line.text());
    List<Integer> breaks = new ArrayList<>(before.breaks());
    breaks.add(whole.length() - line.text().length());
    return new Line(before.number(), whole, before.kind(), before.level(), breaks);
  }

  /** A word that was parted at the end of the line is made whole. */
  private static String glue(String before, String after) {
    boolean parted =
        before.matches(".*\\p{Ll}-") && !after.isEmpty() && Character.isLowerCase(after.charAt(0));
    boolean shared = after.matches("(?:ja|tai|sekä|och|eller)\\s.*");
    return parted && !shared
        ? before.substring(0, before.length() - 1) + after
        : before + " " + after;
  }

  private static int firstWord(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text.length() : blank;
  }
}
