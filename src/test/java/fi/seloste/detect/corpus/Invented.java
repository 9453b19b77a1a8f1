package fi.seloste.detect.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Invents the values of one field from a few words: the name of a list, the name of a shape of
 * {@link Shapes}, or one of
 *
 * <ul>
 *   <li>{@code pick a;b;c}: one of these
 *   <li>{@code say a {shape} b;c}: one of these texts, with invented values in its braces
 *   <li>{@code mix 60 A | B}: 60 of 100 values are A, the others B
 *   <li>{@code few 2 A | B}: two values of the field are A, the others B
 *   <li>{@code sparse 40 A}: 40 of 100 records have a value
 * </ul>
 */
final class Invented {

  private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");
  private static final Map<String, List<String>> LISTS = lists();

  private final Random random;
  private final Shapes shapes;

  Invented(long seed) {
    this.random = new Random(seed);
    this.shapes = new Shapes(random, this);
  }

  /** The value of the field in a row, counted from 0. */
  String value(String spec, int row, int rows) {
    int blank = spec.indexOf(' ');
    String word = blank < 0 ? spec : spec.substring(0, blank);
    String rest = blank < 0 ? "" : spec.substring(blank + 1);
    return switch (word) {
      case "pick" -> one(List.of(rest.split(";", -1)));
      case "say" -> say(one(List.of(rest.split(";", -1))), row, rows);
      case "sparse" -> random.nextInt(100) < number(rest) ? value(after(rest), row, rows) : "";
      case "mix" -> either(rest, random.nextInt(100) < number(rest), row, rows);
      case "few" -> either(rest, chosen(number(rest), row, rows), row, rows);
      default -> LISTS.containsKey(word) ? one(LISTS.get(word)) : shapes.of(word, rest, row);
    };
  }

  /** One of a list of the file {@code lists.tsv}. */
  String one(String list) {
    return one(Objects.requireNonNull(LISTS.get(list), list));
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String say(String template, int row, int rows) {
    return HOLE.matcher(template)
        .replaceAll(
            hole -> java.util.regex.Matcher.quoteReplacement(value(hole.group(1), row, rows)));
  }

  private String either(String rest, boolean first, int row, int rows) {
    String[] specs = after(rest).split(" \\| ", 2);
    return value(specs[first ? 0 : 1], row, rows);
  }

  /** Spreads a few chosen rows over the table. */
  private static boolean chosen(int few, int row, int rows) {
    return row % Math.max(1, rows / few) == Math.max(1, rows / few) / 2
        && row / Math.max(1, rows / few) < few;
  }

  private static int number(String rest) {
    return Integer.parseInt(rest.substring(0, rest.indexOf(' ')));
  }

  private static String after(String rest) {
    return rest.substring(rest.indexOf(' ') + 1);
  }

  private static Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(
                Invented.class.getResourceAsStream("/fi/seloste/detect/corpus/lists.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t", -1))
          .forEach(cells -> lists.put(cells[0], List.of(cells[1].split(";", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }
}
