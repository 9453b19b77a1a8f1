package fi.seloste.declare.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of an HTML page. Any text is taken: what is no mark-up is text. */
final class HtmlLines {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>");
  private static final Pattern CLASS =
      Pattern.compile("(?:class|id|role)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-zA-Z]+);?");
  private static final int ENOUGH = 400;
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("aring", "å"),
          Map.entry("Auml", "Ä"),
          Map.entry("Ouml", "Ö"),
          Map.entry("Aring", "Å"),
          Map.entry("eacute", "é"),
          Map.entry("uuml", "ü"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("rsquo", "’"),
          Map.entry("lsquo", "‘"),
          Map.entry("rdquo", "”"),
          Map.entry("ldquo", "“"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"),
          Map.entry("sect", "§"),
          Map.entry("euro", "€"),
          Map.entry("hellip", "…"),
          Map.entry("shy", ""),
          Map.entry("zwnj", ""),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("times", "×"),
          Map.entry("raquo", "»"),
          Map.entry("laquo", "«"));

  private HtmlLines() {}

  static List<Line> of(String html) {
    List<Line> bare = of(html, true);
    // Some sites call the part with the text by the name of a furniture.
    if (length(bare) >= ENOUGH) {
      return bare;
    }
    List<Line> whole = of(html, false);
    return length(whole) > length(bare) * 3 ? whole : bare;
  }

  private static int length(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  private static List<Line> of(String html, boolean bare) {
    PageLines page = new PageLines(true, bare);
    Matcher tag = TAG.matcher(html);
    int at = 0;
    int line = 1;
    while (at < html.length()) {
      int next = html.indexOf('<', at);
      String text = html.substring(at, next < 0 ? html.length() : next);
      if (!text.isBlank()) {
        page.text(decoded(text), line + leadingBreaks(text));
      } else if (!text.isEmpty()) {
        page.text(" ", line);
      }
      line += breaks(text);
      if (next < 0) {
        break;
      }
      int end = after(html, next, tag, page);
      line += breaks(html.substring(next, end));
      at = end;
    }
    return page.lines();
  }

  /** Reads the mark-up that begins here; gives the place after it. */
  private static int after(String html, int at, Matcher tag, PageLines page) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      return end < 0 ? html.length() : end + 3;
    }
    if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      int end = html.indexOf('>', at);
      return end < 0 ? html.length() : end + 1;
    }
    tag.region(at, html.length());
    if (!tag.lookingAt()) {
      page.text("<", 1);
      return at + 1;
    }
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    if (!tag.group(1).isEmpty()) {
      page.end(name);
      return tag.end();
    }
    String rest = tag.group(3);
    page.start(name, classes(rest));
    int end = tag.end();
    if (name.equals("script") || name.equals("style")) {
      int close = html.toLowerCase(Locale.ROOT).indexOf("</" + name, end);
      end = close < 0 ? html.length() : close;
    } else if (rest.endsWith("/")) {
      page.end(name);
    }
    return end;
  }

  private static String classes(String attributes) {
    StringBuilder all = new StringBuilder();
    Matcher matcher = CLASS.matcher(attributes);
    while (matcher.find()) {
      for (int i = 1; i <= 3; i++) {
        if (matcher.group(i) != null) {
          all.append(' ').append(matcher.group(i).toLowerCase(Locale.ROOT));
        }
      }
    }
    return all.toString();
  }

  private static String decoded(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1), found.group())));
  }

  private static String entity(String name, String whole) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, whole);
    }
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return whole;
    }
  }

  private static int breaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static int leadingBreaks(String text) {
    return breaks(text.substring(0, text.length() - text.stripLeading().length()));
  }
}
