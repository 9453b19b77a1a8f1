package fi.seloste.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The report's texts in one language, from {@code messages_LANGUAGE.properties} (UTF-8).
 *
 * <p>A text names its arguments: <code>{category}</code>; <code>{records|tietue|tietuetta}</code>
 * is the number and the form that goes with it, so that no sentence is put together from pieces. An
 * argument that nobody gives is shown as a dash.
 */
final class Words {

  /** The languages of the report. */
  static final List<String> LANGUAGES = List.of("fi", "sv", "en");

  private static final String NONE = "–";

  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

  private final Locale language;
  private final Properties texts;
  private final DecimalFormat numbers;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter months;
  private final DateTimeFormatter shortMonths;

  private Words(Locale language, Properties texts) {
    this.language = language;
    this.texts = texts;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    boolean english = language.getLanguage().equals("en");
    symbols.setGroupingSeparator(english ? ',' : '\u00a0');
    this.numbers = new DecimalFormat("#,##0", symbols);
    this.dates = DateTimeFormatter.ofPattern(english ? "d MMM yyyy" : "d.M.yyyy", language);
    this.months = DateTimeFormatter.ofPattern("LLLL yyyy", language);
    this.shortMonths = DateTimeFormatter.ofPattern(english ? "MMM yyyy" : "M/yyyy", language);
  }

  /** The texts of this language; Finnish when the report is not written in it. */
  static Words of(Locale language) {
    String code = LANGUAGES.contains(language.getLanguage()) ? language.getLanguage() : "fi";
    Properties texts = new Properties();
    String name = "messages_" + code + ".properties";
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(Locale.forLanguageTag(code), texts);
  }

  /** The language itself. */
  Locale language() {
    return language;
  }

  /** Whether there is a text with this key. */
  boolean has(String key) {
    return texts.containsKey(key);
  }

  /** All keys. */
  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The text as it stands in the file. */
  String template(String key) {
    return Objects.requireNonNull(texts.getProperty(key), () -> "no text for " + key);
  }

  /** A text without arguments. */
  String text(String key) {
    return text(key, Map.of());
  }

  /** The text of an id, such as a state; the id itself when it has none. */
  String orId(String prefix, String id) {
    return has(prefix + id) ? text(prefix + id) : id;
  }

  /** A text with its arguments by name: numbers, dates, months or texts. */
  String text(String key, Map<String, ?> arguments) {
    String template = template(key);
    StringBuilder out = new StringBuilder(template.length() + 32);
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(template, at, open);
      out.append(argument(template.substring(open + 1, close), arguments));
      at = close + 1;
    }
    return out.append(template, at, template.length()).toString();
  }

  private String argument(String reference, Map<String, ?> arguments) {
    int bar = reference.indexOf('|');
    if (bar < 0) {
      return show(arguments.get(reference));
    }
    Object count = count(arguments.get(reference.substring(0, bar)));
    int second = reference.indexOf('|', bar + 1);
    boolean one = count instanceof Number number && number.longValue() == 1;
    String form =
        one || second < 0
            ? reference.substring(bar + 1, second < 0 ? reference.length() : second)
            : reference.substring(second + 1);
    return show(count) + '\u00a0' + form;
  }

  /** The arguments of a reason are texts, though some of them count. */
  private static @Nullable Object count(@Nullable Object value) {
    return value instanceof String text && COUNT.matcher(text).matches()
        ? Long.valueOf(text)
        : value;
  }

  private String show(@Nullable Object value) {
    if (value instanceof Number number) {
      return number(number.longValue());
    }
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof YearMonth month) {
      return month(month);
    }
    return value == null || value.toString().isEmpty() ? NONE : value.toString();
  }

  /** One of these. */
  String or(List<String> options) {
    if (options.size() < 2) {
      return String.join("", options);
    }
    int last = options.size() - 1;
    String first = String.join(", ", options.subList(0, last));
    return text("list.or", Map.of("first", first, "last", options.get(last)));
  }

  /** A number with thousands separators. */
  String number(long value) {
    synchronized (numbers) {
      return numbers.format(value);
    }
  }

  /** A day, as people write it. */
  String date(LocalDate day) {
    return dates.format(day);
  }

  /** A month as tables have it, where there is little room. */
  String shortMonth(YearMonth month) {
    return shortMonths.format(month);
  }

  /** A month with its name. */
  String month(YearMonth month) {
    return months.format(month);
  }
}
