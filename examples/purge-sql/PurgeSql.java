import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a process that deletes may use a purge order: {@code purge-order.csv} becomes parametrised
 * DELETE and UPDATE statements in one transaction, which is taken back unless {@code --commit} is
 * given. See README.md beside this file.
 *
 * <p>java -cp postgresql.jar PurgeSql.java ORDER.csv MAPPING.properties JDBC-URL [--commit]
 */
final class PurgeSql {

  private final Properties mapping = new Properties();
  private final Map<String, Integer> done = new TreeMap<>();

  public static void main(String[] args) throws Exception {
    if (args.length < 3) {
      System.err.println("PurgeSql ORDER.csv MAPPING.properties JDBC-URL [--commit]");
      System.exit(2);
    }
    boolean commit = Arrays.asList(args).contains("--commit");
    try (Connection database = DriverManager.getConnection(args[2])) {
      new PurgeSql().run(Path.of(args[0]), Path.of(args[1]), database, commit);
    } catch (IllegalStateException e) {
      System.err.println("nothing was changed: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run(Path order, Path mappingFile, Connection database, boolean commit)
      throws Exception {
    try (var in = Files.newBufferedReader(mappingFile)) {
      mapping.load(in);
    }
    checkHash(order);
    List<List<String>> lines = csv(Files.readString(order));
    List<String> columns = lines.get(0);
    database.setAutoCommit(false);
    try {
      for (List<String> cells : lines.subList(1, lines.size())) {
        Map<String, String> line = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
          line.put(columns.get(i), cells.get(i));
        }
        execute(line, database);
      }
      if (commit) {
        database.commit();
      } else {
        database.rollback();
      }
    } catch (SQLException | RuntimeException e) {
      database.rollback();
      throw e;
    }
    done.forEach((what, count) -> System.out.println(what + ": " + count));
    System.out.println(commit ? "committed" : "dry run: nothing was changed; --commit does it");
  }

  /** The lines are those that were signed: their hash is in purge-order.json. */
  private static void checkHash(Path order) throws Exception {
    String json = Files.readString(order.resolveSibling("purge-order.json"));
    Matcher signed =
        Pattern.compile("\"records\"\\s*:\\s*\\{[^}]*\"sha256\"\\s*:\\s*\"([0-9a-f]{64})\"")
            .matcher(json);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(order));
    if (!signed.find() || !signed.group(1).equals(HexFormat.of().formatHex(hash))) {
      throw new IllegalStateException("the order's lines are not those that were signed");
    }
  }

  private void execute(Map<String, String> line, Connection database) throws SQLException {
    String source = line.get("source");
    String table = told(source + ".table");
    if (line.get("action").equals("hide")) {
      throw new IllegalStateException("line " + line.get("record") + " asks to hide");
    }
    List<String> erase = words(line.get("erase"));
    List<String> except = words(line.get("except"));
    boolean whole = erase.equals(List.of("*"));
    boolean delete = whole && except.isEmpty() && line.get("action").equals("erase");
    String sql =
        delete
            ? "DELETE FROM " + table
            : "UPDATE " + table + " SET " + nulls(source, whole ? null : erase, except);
    Map<String, String> key = key(line.get("key"));
    sql +=
        " WHERE "
            + key.keySet().stream()
                .map(field -> "CAST(" + told(source + ".key." + field) + " AS text) = ?")
                .collect(Collectors.joining(" AND "));
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      int place = 1;
      for (String value : key.values()) {
        statement.setString(place++, value);
      }
      int rows = statement.executeUpdate();
      if (rows > 1) {
        throw new IllegalStateException(
            "record " + line.get("record") + " meets " + rows + " rows");
      }
      String what = rows == 0 ? "not there" : delete ? "deleted" : "emptied";
      done.merge(source + " " + what, 1, Integer::sum);
    }
  }

  /** The columns of the categories that go, each set to NULL; of all when none are named. */
  private String nulls(String source, List<String> erase, List<String> except) {
    String prefix = source + ".category.";
    List<String> categories =
        erase != null
            ? erase
            : mapping.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    TreeSet<String> columns = new TreeSet<>();
    categories.forEach(category -> columns.addAll(words(told(prefix + category))));
    except.forEach(category -> words(told(prefix + category)).forEach(columns::remove));
    if (columns.isEmpty()) {
      throw new IllegalStateException("no column is left to empty in source " + source);
    }
    return columns.stream().map(column -> column + " = NULL").collect(Collectors.joining(", "));
  }

  /** A word of the mapping; what it does not say is not guessed. */
  private String told(String name) {
    String value = mapping.getProperty(name.replace(' ', '_'));
    if (value == null || !value.matches("[A-Za-z0-9_.\" ]+")) {
      throw new IllegalStateException("the mapping does not say " + name);
    }
    return value;
  }

  /**
   * {@code field=value; field=value}; a value may hold {@code ; } itself when the key is one field.
   */
  private Map<String, String> key(String text) {
    Map<String, String> key = new TreeMap<>();
    for (String part : text.split("; (?=[^=;]+=)")) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        key.put(part.substring(0, sign), part.substring(sign + 1));
      }
    }
    if (key.isEmpty()) {
      throw new IllegalStateException("a record has no key: find it by hand");
    }
    return key;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }

  /** RFC 4180; an apostrophe before what a spreadsheet would take for a formula is taken away. */
  private static List<List<String>> csv(String text) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(text.charAt(i++));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(plain(cell.toString()));
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return lines;
  }

  private static String plain(String cell) {
    return cell.matches("(?s)'[=+\\-@\\t\\r\\n'].*") ? cell.substring(1) : cell;
  }
}
