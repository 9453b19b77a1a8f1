package fi.seloste.declare.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of a page, from its elements as they open and close. The furniture of a site is left
 * out: navigation, forms, footers, cookie banners; where there is a main part, all but that.
 */
final class PageLines {

  private static final Set<String> HIDDEN =
      Set.of(
          "script",
          "style",
          "nav",
          "footer",
          "aside",
          "form",
          "noscript",
          "svg",
          "button",
          "select",
          "template",
          "head",
          "iframe",
          "header",
          "label");
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "meta", "link", "col", "wbr", "source", "area", "base");
  private static final Set<String> INLINE =
      Set.of(
          "a", "span", "b", "strong", "i", "em", "u", "small", "sup", "sub", "font", "mark", "abbr",
          "time", "code", "s", "bdi", "q", "cite", "ins", "del");
  private static final Pattern BANNER =
      Pattern.compile(
          "cookie-?(?:banner|consent|notice|bar|law|popup|modal)|cookiebot|onetrust|cky-|cmplz"
              + "|breadcrumb|skip-link|screen-reader|site-(?:header|footer)|sidebar|menu|navbar"
              + "|share|related|newsletter-signup");
  private static final int MAIN_ENOUGH = 400;

  private record Element(String tag, boolean hidden, boolean main, boolean bold) {}

  private final Deque<Element> open = new ArrayDeque<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Boolean> inMain = new ArrayList<>();
  private final boolean keepsNumbers;
  private final boolean bare;
  private final StringBuilder text = new StringBuilder();
  private int bold;
  private int number;
  private int row = -1;

  /**
   * Begins a page.
   *
   * @param keepsNumbers whether lines have the numbers of their source; else they are counted
   * @param bare whether a site's furniture is left out by what its parts are called
   */
  PageLines(boolean keepsNumbers, boolean bare) {
    this.keepsNumbers = keepsNumbers;
    this.bare = bare;
  }

  void start(String name, String classes) {
    String tag = name.toLowerCase(Locale.ROOT);
    if (tag.equals("br")) {
      flush();
      return;
    }
    if (tag.equals("hr")) {
      flush();
      blank();
      return;
    }
    if (VOID.contains(tag)) {
      return;
    }
    if (!INLINE.contains(tag)) {
      closeLoose(tag);
      boundary(tag);
    }
    Element top = open.peek();
    boolean hidden =
        HIDDEN.contains(tag)
            || (bare
                && !tag.equals("body")
                && !tag.equals("html")
                && BANNER.matcher(classes).find());
    open.push(
        new Element(
            tag,
            hidden || (top != null && top.hidden()),
            tag.equals("main") || tag.equals("article") || (top != null && top.main()),
            tag.equals("b") || tag.equals("strong") || (top != null && top.bold())));
  }

  /** Elements that nobody closes. */
  private void closeLoose(String tag) {
    Element top = open.peek();
    while (top != null && top.tag().equals("p")) {
      end("p");
      top = open.peek();
    }
    if (top != null
        && top.tag().equals(tag)
        && Set.of("li", "tr", "td", "th", "dt", "dd", "option").contains(tag)) {
      end(tag);
    }
  }

  void end(String name) {
    String tag = name.toLowerCase(Locale.ROOT);
    if (open.stream().noneMatch(element -> element.tag().equals(tag))) {
      return;
    }
    if (!INLINE.contains(tag)) {
      boundary(tag);
    }
    while (!open.isEmpty()) {
      if (open.pop().tag().equals(tag)) {
        return;
      }
    }
  }

  private void boundary(String tag) {
    if (tag.equals("td") || tag.equals("th")) {
      if (!text.toString().isBlank() && !text.toString().strip().endsWith("|")) {
        text.append(" | ");
      }
      return;
    }
    if (row >= 0 && !tag.equals("tr") && !tag.equals("table")) {
      text.append(text.isEmpty() || text.toString().endsWith(" ") ? "" : " ");
      return;
    }
    flush();
    if (tag.equals("tr")) {
      row = row < 0 ? 1 : -1;
    } else if (!tag.equals("li")) {
      blank();
    }
  }

  void text(String characters, int line) {
    Element top = open.peek();
    if (top != null && top.hidden()) {
      return;
    }
    String plain = characters.replaceAll("[\\s\u00A0\u202F\u200B]+", " ");
    if (text.isEmpty()) {
      plain = plain.stripLeading();
      number = line;
      bold = 0;
    } else if (text.charAt(text.length() - 1) == ' ') {
      plain = plain.stripLeading();
    }
    text.append(plain);
    if (top != null && top.bold()) {
      bold += plain.strip().length();
    }
  }

  private void flush() {
    String said = text.toString().strip();
    if (!said.isEmpty() && !said.equals("|")) {
      String bare = said.replaceAll("^\\|\\s*|\\s*\\|$", "").strip();
      add(new Line(keepsNumbers ? number : lines.size() + 1, bare, kind(bare), level()));
    }
    text.setLength(0);
  }

  private Line.Kind kind(String said) {
    if (row >= 0) {
      return Line.Kind.ROW;
    }
    for (Element element : open) {
      if (element.tag().matches("h[1-6]")) {
        return Line.Kind.HEADING;
      }
      if (element.tag().equals("li")) {
        return Line.Kind.ITEM;
      }
    }
    boolean allBold = bold >= said.length() - 2 && said.length() < 90;
    return allBold ? Line.Kind.HEADING : Line.Kind.TEXT;
  }

  private int level() {
    int lists = 0;
    for (Element element : open) {
      if (element.tag().matches("h[1-6]")) {
        return element.tag().charAt(1) - '0';
      }
      lists += element.tag().equals("ul") || element.tag().equals("ol") ? 1 : 0;
    }
    return lists > 0 ? lists - 1 : 5;
  }

  private void blank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).is(Line.Kind.BLANK)) {
      add(Line.blank(keepsNumbers ? number : lines.size() + 1));
    }
  }

  private void add(Line line) {
    lines.add(line);
    inMain.add(open.stream().anyMatch(Element::main));
  }

  /** All lines: those of the main part where that has the text. */
  List<Line> lines() {
    flush();
    List<Line> main = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (inMain.get(i)) {
        main.add(lines.get(i));
        length += lines.get(i).text().length();
      }
    }
    List<Line> all = length >= MAIN_ENOUGH ? main : lines;
    List<Line> marked = new ArrayList<>();
    for (Line line : all) {
      marked.addAll(line.is(Line.Kind.TEXT) ? bulleted(line) : List.of(line));
    }
    return marked;
  }

  /** Pages write bullets, letters and rows as plain text too. */
  private static List<Line> bulleted(Line line) {
    return TextLines.of(line.text(), false).stream()
        .filter(read -> !read.is(Line.Kind.BLANK))
        .map(read -> new Line(line.number(), read.text(), read.kind(), read.level()))
        .toList();
  }
}
