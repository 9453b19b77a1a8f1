package fi.seloste.declare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shapes of our own subject: categories, periods, clocks, dates, countries. */
public final class Terms {

  private static final String ROLE = "[a-z][a-z0-9-]{0,63}";
  private static final String PERIOD =
      "P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?";
  private static final Pattern PERIOD_PATTERN = Pattern.compile(PERIOD);

  /** A role of the record itself or, after a dot, of another source's records of the same key. */
  private static final String ONE = ROLE + "(?:\\." + ROLE + ")?";

  private static final String DATE =
      "(?:" + ONE + "|last\\(\\s*" + ONE + "(?:\\s*,\\s*" + ONE + ")+\\s*\\))";
  private static final Pattern CLOCK_PATTERN =
      Pattern.compile("(" + DATE + ")(?:\\s*\\+\\s*(\\S+))?");
  private static final Pattern SPOKEN = Pattern.compile("(\\d{1,4})\\s*([\\p{L}]+)\\.?");
  private static final Pattern FINNISH_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern BETWEEN_NAMES = Pattern.compile(",\\s*|\\s+(?:or|tai|eller)\\s+");
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private Terms() {}

  /** A category by its id. */
  public static Shape<Category> category() {
    return new Scalar<>(
        "a category id",
        Map.of("enum", Category.all().stream().map(Category::id).toList()),
        (text, place, in) -> {
          Category category = Category.find(text).orElse(null);
          if (category == null) {
            in.mistake(place, "there is no category " + Shown.of(text) + meant(text));
          }
          return category;
        });
  }

  private static String meant(String text) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Category category : Category.all()) {
      words.putIfAbsent(category.id(), category.id());
      for (String name : category.names().values()) {
        words.putIfAbsent(name, category.id());
        for (String word : BETWEEN_NAMES.split(name, -1)) {
          words.putIfAbsent(word, category.id());
        }
      }
    }
    return Nearest.to(text, words.keySet())
        .map(word -> "; did you mean \"" + words.get(word) + "\"?")
        .orElse("; the ids are in categories.tsv");
  }

  /** A period of whole days, weeks, months or years, longer than nothing. */
  public static Shape<Period> period() {
    return new Scalar<>(
        "a period such as P6M, P28D or P1Y",
        Map.of("type", "string", "pattern", "^" + PERIOD + "$"),
        (text, place, in) -> {
          Period period = parsePeriod(text);
          if (period == null) {
            in.mistake(place, "this is no period" + periodAdvice(text));
          }
          return period;
        });
  }

  private static @Nullable Period parsePeriod(String text) {
    if (!PERIOD_PATTERN.matcher(text).matches()) {
      return null;
    }
    Period period = Period.parse(text);
    return period.isZero() ? null : period;
  }

  /** How to write what the person meant. */
  private static String periodAdvice(String text) {
    String general = "; write P6M for six months, P28D for 28 days, P1Y for a year";
    if (text.toUpperCase(Locale.ROOT).startsWith("PT")) {
      return "; it counts whole days, not hours" + general;
    }
    if (parsePeriod(text.toUpperCase(Locale.ROOT)) != null) {
      return "; write it in capitals: " + text.toUpperCase(Locale.ROOT);
    }
    Matcher spoken = SPOKEN.matcher(text);
    if (spoken.matches()) {
      String unit = unit(Folding.fold(spoken.group(2)));
      if (!unit.isEmpty()) {
        return "; write P" + Integer.parseInt(spoken.group(1)) + unit;
      }
    }
    return general;
  }

  private static String unit(String word) {
    return switch (word) {
      case "d", "day", "days", "pv", "paiva", "paivaa", "vrk", "dag", "dagar", "dygn" -> "D";
      case "w", "week", "weeks", "vk", "vko", "viikko", "viikkoa", "vecka", "veckor" -> "W";
      case "m", "month", "months", "kk", "kuukausi", "kuukautta", "man", "manad", "manader" -> "M";
      case "y", "year", "years", "v", "vuosi", "vuotta", "ar" -> "Y";
      default -> "";
    };
  }

  /**
   * A date role, or a date role and a period: {@code created + P28D}. {@code orders.ordered} is a
   * date of another source's records of the same key, {@code last(orders, calls, modified)} the
   * last of several.
   */
  public static Shape<ClockTerm> clock() {
    return new Scalar<>(
        "a date such as created, or created + P28D",
        Map.of("type", "string", "pattern", "^" + DATE + "(\\s*\\+\\s*" + PERIOD + ")?$"),
        Terms::readClock);
  }

  private static @Nullable ClockTerm readClock(String text, Place place, Reading in) {
    Matcher term = CLOCK_PATTERN.matcher(text);
    if (!term.matches()) {
      in.mistake(
          place,
          "this is no clock; write a date role such as created (a-z, 0-9, hyphens), or created +"
              + " P28D");
      return null;
    }
    String role = term.group(1).replaceAll("\\s", "");
    if (term.group(2) == null) {
      return new ClockTerm(role, Period.ZERO);
    }
    Period plus = parsePeriod(term.group(2));
    if (plus == null) {
      in.mistake(place, "after the + stands no period" + periodAdvice(term.group(2)));
      return null;
    }
    return new ClockTerm(role, plus);
  }

  /** A source and one of its fields: {@code requests.Number}. */
  static Shape<String> fieldOfSource() {
    return new Scalar<>(
        "a source and its field, such as requests.Number",
        Map.of("type", "string", "pattern", "^" + ROLE + "\\..+$"),
        (text, place, in) -> {
          if (text.matches(ROLE + "\\..*\\S.*")) {
            return text;
          }
          in.mistake(place, "write a source and its field, such as requests.Number");
          return null;
        });
  }

  /** A date role. */
  public static Shape<String> role() {
    return new Scalar<>(
        "a date role",
        Map.of("type", "string", "pattern", "^" + ROLE + "$"),
        (text, place, in) -> {
          if (text.matches(ROLE)) {
            return text;
          }
          in.mistake(place, "a date role has only a-z, 0-9 and hyphens, such as created");
          return null;
        });
  }

  /** A date as year-month-day. */
  public static Shape<LocalDate> date() {
    return new Scalar<>(
        "a date such as 2021-05-19",
        Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$"),
        (text, place, in) -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException e) {
            in.mistake(place, "this is no date" + dateAdvice(text));
            return null;
          }
        });
  }

  private static String dateAdvice(String text) {
    Matcher finnish = FINNISH_DATE.matcher(text);
    if (finnish.matches()) {
      return String.format(
          Locale.ROOT,
          "; write %s-%02d-%02d",
          finnish.group(3),
          Integer.parseInt(finnish.group(2)),
          Integer.parseInt(finnish.group(1)));
    }
    return "; write year-month-day, such as 2021-05-19, a day that exists";
  }

  /** A day of the year as month-day. */
  public static Shape<MonthDay> monthDay() {
    return new Scalar<>(
        "a day such as 12-31",
        Map.of("type", "string", "pattern", "^\\d{2}-\\d{2}$"),
        (text, place, in) -> {
          try {
            return MonthDay.parse("--" + text);
          } catch (DateTimeException e) {
            in.mistake(place, "this is no day of the year; write month-day, such as 12-31");
            return null;
          }
        });
  }

  /** A country by its ISO 3166-1 code of two letters. */
  public static Shape<String> country() {
    return new Scalar<>(
        "a country code such as FI",
        Map.of("type", "string", "pattern", "^[A-Z]{2}$"),
        (text, place, in) -> {
          if (COUNTRIES.contains(text)) {
            return text;
          }
          String upper = text.toUpperCase(Locale.ROOT);
          in.mistake(
              place,
              "this is no country code of ISO 3166"
                  + (COUNTRIES.contains(upper)
                      ? "; write " + upper
                      : "; write two capitals, such as FI for Finland"));
          return null;
        });
  }

  /** The words of an enumeration, in lower case. */
  static <E extends Enum<E>> Shape<E> words(List<E> values) {
    Map<String, E> words = new LinkedHashMap<>();
    values.forEach(value -> words.put(value.name().toLowerCase(Locale.ROOT), value));
    return Shapes.oneOf(words);
  }
}
