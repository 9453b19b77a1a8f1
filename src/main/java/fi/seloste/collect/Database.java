package fi.seloste.collect;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A data base that is asked instead of a file.
 *
 * @param url its JDBC URL, without credentials
 * @param query the one query to ask; null when tables are read
 * @param tables the tables to read, {@code *} standing for any part of a name
 */
public record Database(
    String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String query,
    List<String> tables) {

  /** Copies what it is given. */
  public Database {
    tables = List.copyOf(tables);
  }

  /** Whether a URL holds what belongs into the environment. */
  public static boolean revealing(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.contains("password=") || lower.matches(".*//[^/?]*:[^/?@]*@.*");
  }

  /** The URL without its options, as reports name the source. */
  public String name() {
    return url.replaceFirst("[?;].*", "");
  }

  /** Never shows credentials. */
  @Override
  public String toString() {
    return name();
  }
}
