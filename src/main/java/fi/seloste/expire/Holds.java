package fi.seloste.expire;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The orders to keep records, by source and key. Keys are compared forgivingly (letters and figures
 * only, no case, no leading zeros, any one field of a key of several): a hold that keeps too much
 * is put right by a question, one that keeps too little never. Immutable.
 */
public final class Holds {

  /** No orders. */
  public static final Holds NONE = new Holds(List.of());

  private static final Pattern FIELD = Pattern.compile("(?:^|;)[^;=]*=");

  private final Map<String, Map<String, Hold>> bySource = new HashMap<>();

  /**
   * An entry of the list.
   *
   * @param source the source's id; empty: every source
   * @param key the record's key, as in the source, or {@code field=value; field=value} or the
   *     record id as in the proposal; empty: every record of the source
   */
  public record Entry(String source, String key, Hold hold) {}

  public Holds(List<Entry> entries) {
    for (Entry entry : entries) {
      bySource
          .computeIfAbsent(entry.source().strip(), source -> new HashMap<>())
          .merge(plain(FIELD.matcher(entry.key()).replaceAll(" ")), entry.hold(), Hold::longer);
    }
  }

  /** Whether any order is about this source. */
  public boolean concern(String source) {
    return bySource.containsKey(source) || bySource.containsKey("");
  }

  /**
   * The order that keeps a record longest, or null.
   *
   * @param record its id
   * @param keyValues the values of its key fields
   */
  public @Nullable Hold find(String source, String record, List<String> keyValues) {
    List<String> names = new ArrayList<>();
    names.add("");
    names.add(plain(record));
    names.add(plain(String.join("", keyValues)));
    keyValues.stream().map(Holds::plain).forEach(names::add);
    Hold found = null;
    for (String place : List.of(source, "")) {
      Map<String, Hold> holds = bySource.getOrDefault(place, Map.of());
      for (String name : names) {
        Hold hold = holds.get(name);
        if (hold != null) {
          found = found == null ? hold : found.longer(hold);
        }
      }
    }
    return found;
  }

  /**
   * The order that keeps a line of the proposal longest, or null.
   *
   * @param key {@code field=value; field=value}, as in the proposal
   */
  public @Nullable Hold find(String source, String record, String key) {
    return find(source, record, List.of(FIELD.matcher(key).replaceAll("\0").split("\0", -1)));
  }

  /** Letters and figures, lower case, without zeros at the front. */
  private static String plain(String key) {
    String normal = Normalizer.normalize(key, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (Character.isLetterOrDigit(c) && (c != '0' || plain.length() > 0)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Says how many sources, never which records. */
  @Override
  public String toString() {
    return "holds on " + bySource.size() + " sources";
  }
}
