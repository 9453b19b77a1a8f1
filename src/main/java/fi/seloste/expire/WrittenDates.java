package fi.seloste.expire;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with words in Finnish, Swedish and English ({@code 3. toukokuuta 2018}, {@code den 3 maj
 * 2018}, {@code May 3, 2018}, {@code 03-MAY-18}), Asterisk's unique ids, marks for nothing, and
 * figures with blanks or dashes of other alphabets. Slow: for the few values that are no plain
 * figures. A month without its day is no date.
 */
final class WrittenDates {

  /** What programs write for nothing; dashes stand for themselves. */
  private static final Set<String> NOTHING =
      Set.of("", "-", "--", "---", "null", "(null)", "\\n", "n/a", "na", "nat", "none", "nil");

  private static final Map<String, Integer> MONTHS = months();

  private static final String MONTH = "([a-z]{3,12})\\.?";

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[a-z]{2,12}\\.?,? )?(?:den )?(\\d{1,2})(?:\\.|st|nd|rd|th|:e)?[ -]?(?:of )?"
              + MONTH
              + "[ ,-]{1,2}(\\d{4}|\\d{2})(?!\\d)");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[a-z]{3,12}\\.?,? )?" + MONTH + " (\\d{1,2})(?:\\.|st|nd|rd|th)?,? (\\d{4})(?!\\d)");

  /** The C library's {@code ctime}: the year comes last. */
  private static final Pattern YEAR_LAST =
      Pattern.compile("[a-z]{3} ([a-z]{3}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\d{4})");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:ma|ti|ke|to|pe|la|su|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai"
              + "|man|mandag|mandagen|tis|ons|tor|tors|fre|lor|son|mon|tue|wed|thu|fri|sat|sun)"
              + "(?:na)?\\.?,? (\\d.*)");

  private static final Pattern CALL = Pattern.compile("[a-z0-9_.]+-(1\\d{9}\\.\\d+)");

  private final Dates dates;

  WrittenDates(Dates dates) {
    this.dates = dates;
  }

  /** Reads a slice of UTF-8 text, as {@link Dates#read} does. */
  int read(byte[] buffer, int from, int to, DateShape shape) {
    if (to - from > 80) {
      return Day.UNREADABLE;
    }
    String text = folded(new String(buffer, from, to - from, StandardCharsets.UTF_8));
    if (NOTHING.contains(text)) {
      return Day.EMPTY;
    }
    int day = figures(text, shape);
    if (day != Dates.WORDS) {
      return day;
    }
    Matcher words = DAY_FIRST.matcher(text);
    if (words.lookingAt()) {
      return told(
          words.group(1), words.group(2), words.group(3), text.substring(words.end()), shape);
    }
    words = MONTH_FIRST.matcher(text);
    if (words.lookingAt()) {
      return told(
          words.group(2), words.group(1), words.group(3), text.substring(words.end()), shape);
    }
    words = YEAR_LAST.matcher(text);
    return words.matches()
        ? told(words.group(2), words.group(1), words.group(4), " " + words.group(3), shape)
        : Day.UNREADABLE;
  }

  /** Reads figures behind a weekday or a telephone system's name, or with foreign blanks. */
  private int figures(String text, DateShape shape) {
    Matcher weekday = WEEKDAY.matcher(text);
    Matcher call = CALL.matcher(text);
    String figures = weekday.matches() ? weekday.group(1) : call.matches() ? call.group(1) : text;
    byte[] plain = figures.getBytes(StandardCharsets.UTF_8);
    return dates.figures(plain, 0, plain.length, fi.seloste.collect.Values.TEXT, shape);
  }

  private int told(String day, String word, String year, String rest, DateShape shape) {
    Integer month = MONTHS.get(word);
    if (month == null) {
      return Day.UNREADABLE;
    }
    int date = Integer.parseInt(day);
    int figures = Integer.parseInt(year);
    int whole = year.length() == 4 ? figures : dates.century(figures, month, date, shape.past());
    byte[] time = rest.getBytes(StandardCharsets.UTF_8);
    return dates.dated(whole, month, date, time, 0, time.length);
  }

  /** Lower case, no accents, one kind of blank and dash. */
  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int type = Character.getType(c);
      if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
        folded.append('-');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        folded.append(' ');
      } else if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT).strip();
  }

  private static Map<String, Integer> months() {
    String[] finnish = {
      "tammi", "helmi", "maalis", "huhti", "touko", "kesa", "heina", "elo", "syys", "loka",
      "marras", "joulu"
    };
    String[] swedish = {
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december"
    };
    String[] english = {
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      for (String ending : new String[] {"", "k", "kuu", "kuuta", "kuun"}) {
        months.put(finnish[i] + ending, i + 1);
      }
      months.put(swedish[i], i + 1);
      months.put(english[i], i + 1);
      months.put(swedish[i].substring(0, 3), i + 1);
      months.put(english[i].substring(0, 3), i + 1);
    }
    months.put("sept", 9);
    return Map.copyOf(months);
  }
}
