package fi.seloste.expire;

import fi.seloste.declare.Category;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provision of law that says how long something must be kept. Read from {@code statutes.tsv}.
 *
 * @param id the public name, such as {@code bookkeeping-voucher}
 * @param law the act with its number
 * @param section chapter and section; empty where nobody has verified it
 * @param counting from which day its period counts
 * @param period how long
 * @param minimum whether it forbids to erase before its end
 * @param maximum whether it demands to erase after its end
 * @param covers what it keeps unless the job says otherwise; empty: the whole record
 * @param verified when the row was last held against a public source; null: general knowledge, not
 *     to be printed as law
 */
public record Statute(
    String id,
    String law,
    String section,
    Counting counting,
    Period period,
    boolean minimum,
    boolean maximum,
    List<Category> covers,
    @Nullable LocalDate verified) {

  private static final Map<String, Statute> ALL = load();

  /** Copies what it is given. */
  public Statute {
    covers = List.copyOf(covers);
  }

  /** All statutes, in the order of the table. */
  public static Collection<Statute> all() {
    return ALL.values();
  }

  /** The statute with this id, if there is one. */
  public static Optional<Statute> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /** The same, for as long as the company says where the law does not. */
  public Statute lasting(Period told) {
    return new Statute(id, law, section, counting, told, minimum, maximum, covers, verified);
  }

  private static Map<String, Statute> load() {
    Map<String, Statute> all = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Statute.class.getResourceAsStream("statutes.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Statute statute = read(line.split("\t", -1));
        all.put(statute.id(), statute);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(all);
  }

  private static Statute read(String[] cells) {
    List<String> effects = Arrays.asList(cells[5].split(" "));
    return new Statute(
        cells[0],
        cells[1],
        cells[2],
        Counting.valueOf(cells[3].toUpperCase(Locale.ROOT).replace('-', '_')),
        Period.parse(cells[4]),
        effects.contains("minimum"),
        effects.contains("maximum"),
        Arrays.stream(cells[6].split(" ")).filter(id -> !id.isEmpty()).map(Category::of).toList(),
        cells[7].isEmpty() ? null : LocalDate.parse(cells[7]));
  }
}
