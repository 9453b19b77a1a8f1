package fi.seloste.declare.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that say from when a period counts and of what kind of record it is. */
final class RetentionWords {

  private static final Pattern OR = Pattern.compile("(?iu)\\s(?:tai|eller|or)\\s");

  private final Map<String, Pattern> clocks = new LinkedHashMap<>();
  private final Map<String, Pattern> kinds = new LinkedHashMap<>();

  RetentionWords(String language) {
    for (String[] cells : Tables.read("retention.tsv")) {
      if (cells[2].equals(language)) {
        Pattern pattern =
            Pattern.compile(
                "(?<![\\p{L}])(?:\\p{L}*?)(?:" + cells[3] + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        (cells[0].equals("clock") ? clocks : kinds).put(cells[1], pattern);
      }
    }
  }

  /** The date role that the text names; null when it names none. */
  @Nullable String clock(String text) {
    return first(clocks, text);
  }

  /** The date roles of alternatives: {@code sulkemisesta tai umpeutumisesta}. */
  List<String> clocks(String text) {
    return OR.splitAsStream(text).map(this::clock).filter(Objects::nonNull).distinct().toList();
  }

  /** The kind of record that the text names earliest; null when it names none. */
  @Nullable String kind(String text) {
    String best = null;
    int at = Integer.MAX_VALUE;
    for (Map.Entry<String, Pattern> kind : kinds.entrySet()) {
      Matcher matcher = kind.getValue().matcher(text);
      if (matcher.find() && matcher.start() < at) {
        best = kind.getKey();
        at = matcher.start();
      }
    }
    return best;
  }

  /** The kind that the last part of a text names, after a comma; else the earliest of all. */
  @Nullable String kindNearest(String text) {
    int comma = Math.max(text.lastIndexOf(", "), text.lastIndexOf(") "));
    comma = Math.max(comma, text.lastIndexOf("; "));
    String own = comma < 0 ? null : kind(text.substring(comma));
    return own == null ? kind(text) : own;
  }

  private static @Nullable String first(Map<String, Pattern> words, String text) {
    for (Map.Entry<String, Pattern> word : words.entrySet()) {
      if (word.getValue().matcher(text).find()) {
        return word.getKey();
      }
    }
    return null;
  }
}
