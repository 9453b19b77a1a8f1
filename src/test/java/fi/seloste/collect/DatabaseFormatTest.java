package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same questions to HSQLDB and to a real PostgreSQL. */
@Timeout(120)
class DatabaseFormatTest {

  private static final String[] TABLES = {
    "CREATE TABLE customers (id INT PRIMARY KEY, full_name VARCHAR(100), born DATE,"
        + " created TIMESTAMP, balance NUMERIC(10,2), active BOOLEAN, secret VARCHAR(20))",
    "INSERT INTO customers VALUES (1, 'Matti Testaaja', '1980-05-17', '2025-01-31 12:30:15',"
        + " 1234.50, TRUE, 'canary-1')",
    "INSERT INTO customers VALUES (2, 'Åke \"Ö\" Öberg', NULL, NULL, NULL, FALSE, NULL)",
    "CREATE TABLE calls (caller VARCHAR(20))",
    "INSERT INTO calls VALUES ('+358401234567')"
  };

  @Test
  void readsTablesOfHsqldb() throws Exception {
    String url = hsqldb("tables");

    readsTables(url, null);
  }

  @Test
  void readsTablesQueriesAndTimesOfPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres").replaceFirst("[?].*", "");
      try (Connection connection = DriverManager.getConnection(url, "postgres", "");
          Statement statement = connection.createStatement()) {
        for (String sql : TABLES) {
          statement.execute(sql);
        }
        statement.execute("CREATE TABLE times (t TIMESTAMPTZ, j JSON, n NUMERIC, b BYTEA)");
        statement.execute(
            "INSERT INTO times VALUES ('2025-06-30 22:30:00+00', '{\"a\": 1}', 'NaN', 'abc')");
      }

      readsTables(url, "postgres");
      assertThat(read(new Database(url, "postgres", null, null, List.of("times"))))
          .contains("binary-columns [public.times, 1]")
          .contains("1: 2025-07-01T01:30:00(2) | {\"a\": 1}(0) | NaN(1) | (0)");
      assertThat(read(query(url, "postgres", "SELECT count(*) AS n FROM customers")))
          .contains("# ", "[n]", "1: 2(1)");
      assertThat(read(query(url, "postgres", "DELETE FROM customers RETURNING id")))
          .contains("unread: database-error [25006]");
      assertThat(read(query(url, "postgres", "SELECT 'canary-2'::int")))
          .contains("unread: database-error [22P02]")
          .doesNotContain("canary");
      assertThat(read(query(url, "nobody", "SELECT 1"))).contains("unread: database-closed");
    }
  }

  private static void readsTables(String url, @Nullable String user) throws IOException {
    String read = read(new Database(url, user, null, null, List.of("CUST*", "calls")));

    assertThat(read)
        .containsIgnoringCase("public.customers")
        .containsIgnoringCase("[id, full_name, born, created, balance, active, secret]")
        .contains(
            "1: 1(1) | Matti Testaaja(0) | 1980-05-17(2) | 2025-01-31T12:30:15(2) | 1234.50(1)"
                + " | true(3) | canary-1(0)")
        .contains("2: 2(1) | Åke \"Ö\" Öberg(0) | (0) | (0) | (0) | false(3) | (0)")
        .contains("1: +358401234567(0)");
  }

  @Test
  void aTableThatIsNotThereIsTold() throws Exception {
    String read = read(new Database(hsqldb("missing"), null, null, null, List.of("orders")));

    assertThat(read).isEqualTo("unread: table-missing [orders]\n");
  }

  @Test
  void aDataBaseThatDoesNotAnswerIsTold() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:9/none";

    assertThat(read(query(url, null, "SELECT 1"))).startsWith("unread: database-closed [08");
  }

  @Test
  void neverShowsCredentials() {
    Database database = new Database("jdbc:x://h/d?sslkey=k", "root", "canary", null, List.of());

    assertThat(database.toString()).isEqualTo("jdbc:x://h/d");
    assertThat(SourceFile.of(database).toString()).isEqualTo("jdbc:x://h/d");
    assertThat(Database.revealing("jdbc:postgresql://h/d?user=a&password=b")).isTrue();
    assertThat(Database.revealing("jdbc:oracle://a:b@h/d")).isTrue();
    assertThat(Database.revealing("jdbc:postgresql://h:5432/d")).isFalse();
  }

  private static Database query(String url, @Nullable String user, String sql) {
    return new Database(url, user, null, sql, List.of());
  }

  private static String hsqldb(String name) throws SQLException {
    String url = "jdbc:hsqldb:mem:database-format-" + name;
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : TABLES) {
        statement.execute(sql);
      }
    }
    return url;
  }

  private static String read(Database database) throws IOException {
    SourceFile file = SourceFile.of(database);
    Layout layout = Formats.plan(file, 1 << 20);
    StringBuilder read = new StringBuilder();
    if (layout.reason() != null) {
      return read.append("unread: ")
          .append(layout.reason().key())
          .append(' ')
          .append(layout.reason().arguments())
          .append('\n')
          .toString();
    }
    layout
        .notes()
        .forEach(n -> read.append(n.key()).append(' ').append(n.arguments()).append('\n'));
    for (Slice slice : layout.slices()) {
      Table table = layout.tables().get(slice.table());
      read.append("# ").append(table.name()).append(' ').append(table.header()).append('\n');
      try {
        Formats.read(file, layout, slice, sink(read));
      } catch (UnreadableFileException e) {
        read.append("broken: ").append(e.reason().key()).append(e.reason().arguments());
      }
    }
    return read.toString();
  }

  private static Sink sink(StringBuilder read) {
    return new Sink() {
      @Override
      public boolean record(int table, Values values) {
        List<String> cells = new ArrayList<>();
        for (int f = 0; f < values.fields(); f++) {
          cells.add(values.text(f) + "(" + values.kind(f) + ")");
        }
        read.append(values.row()).append(": ").append(String.join(" | ", cells)).append('\n');
        return true;
      }

      @Override
      public void unreadable(int table, long row, long line, Reason reason) {
        read.append(row).append(" unreadable\n");
      }
    };
  }
}
