package fi.seloste.declare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A data category: a kind of personal data that a notice declares and a field holds. Read from
 * {@code categories.tsv} beside this class; {@code ordinal} is its place there.
 *
 * @param id lower case with hyphens, such as {@code phone-number}: the public name
 * @param group the group it belongs to, such as {@code special} (GDPR 9 and 10) or {@code identity}
 * @param names its names by language: {@code fi}, {@code en}, {@code sv}
 * @param dpv its term in the W3C Data Privacy Vocabulary 2.3
 * @param ordinal its place in the table, from 0; fits a bit of a {@code long[2]}
 */
public record Category(
    String id, String group, Map<String, String> names, String dpv, int ordinal) {

  private static final Map<String, Category> ALL = load();

  /** The parts that a composite category covers when a notice declares it. */
  private static final Map<String, List<String>> PARTS =
      Map.of("postal-address", List.of("postal-code", "city", "region"));

  /** All categories, in the order of the table. */
  public static Collection<Category> all() {
    return ALL.values();
  }

  /** The category with this id, if there is one. */
  public static Optional<Category> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /** The category with this id; for ids written in the program itself. */
  public static Category of(String id) {
    return Objects.requireNonNull(ALL.get(id), () -> "no category " + id);
  }

  /** Whether declaring this category declares the other one too: itself or a part of it. */
  public boolean covers(Category other) {
    return equals(other) || PARTS.getOrDefault(id, List.of()).contains(other.id);
  }

  /** Special categories of GDPR 9 and criminal data of GDPR 10. */
  public boolean special() {
    return group.equals("special");
  }

  /** Whether finding it undeclared is of high severity: special and identity categories. */
  public boolean sensitive() {
    return special() || group.equals("identity");
  }

  /** Its name in a language, for people. */
  public String name(Locale language) {
    return names.getOrDefault(language.getLanguage(), id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Category category && category.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }

  private static Map<String, Category> load() {
    Map<String, Category> all = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Category.class.getResourceAsStream("categories.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        Map<String, String> names = Map.of("fi", cells[2], "en", cells[3], "sv", cells[4]);
        all.put(cells[0], new Category(cells[0], cells[1], names, cells[5], all.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return java.util.Collections.unmodifiableMap(all);
  }
}
