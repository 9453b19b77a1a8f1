package fi.seloste.collect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables and queries of a data base, through JDBC: in transactions that only read, row by row. It
 * recognises no file; {@link Formats} comes here for sources that name a data base.
 */
final class DatabaseFormat implements Format {

  static final String ID = "jdbc";

  /** The detail that holds the place of a table among those the data base has. */
  private static final String TABLE = "database-table";

  private static final Set<String> SYSTEM =
      Set.of(
          "information_schema", "pg_catalog", "system_lobs", "sys", "mysql", "performance_schema");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean recognises(Head head) {
    return false;
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws UnreadableFileException {
    Database database = Objects.requireNonNull(file.database());
    try (Connection connection = DatabaseRows.connect(database)) {
      List<Table> tables = new ArrayList<>();
      List<Slice> slices = new ArrayList<>();
      List<Reason> notes = new ArrayList<>();
      for (String name : names(database, connection)) {
        tables.add(table(database, connection, name, notes));
        slices.add(new Slice(slices.size(), 0, 1, 1, 0));
      }
      return new Layout(ID, null, tables, slices, notes);
    } catch (SQLException e) {
      throw DatabaseRows.fault(e);
    }
  }

  /** The tables to read, as the data base spells them; an empty name stands for the query. */
  private static List<String> names(Database database, Connection connection)
      throws SQLException, UnreadableFileException {
    if (database.query() != null) {
      return List.of("");
    }
    List<String> found = new ArrayList<>();
    Set<String> all = all(connection);
    for (String asked : database.tables()) {
      String pattern =
          "(?:.*\\.)?\\Q" + asked.toLowerCase(Locale.ROOT).replace("*", "\\E.*\\Q") + "\\E";
      List<String> matching =
          all.stream().filter(n -> n.toLowerCase(Locale.ROOT).matches(pattern)).toList();
      if (matching.isEmpty()) {
        throw new UnreadableFileException("table-missing", asked);
      }
      matching.stream().filter(name -> !found.contains(name)).forEach(found::add);
    }
    return found;
  }

  private static Set<String> all(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    DatabaseMetaData data = connection.getMetaData();
    String[] types = {"TABLE", "VIEW", "PARTITIONED TABLE", "MATERIALIZED VIEW", "BASE TABLE"};
    try (ResultSet tables = data.getTables(connection.getCatalog(), null, "%", types)) {
      while (tables.next()) {
        String schema = tables.getString("TABLE_SCHEM");
        String name = tables.getString("TABLE_NAME");
        if (schema == null) {
          names.add(name);
        } else if (!SYSTEM.contains(schema.toLowerCase(Locale.ROOT))) {
          names.add(schema + "." + name);
        }
      }
    }
    return names;
  }

  private static Table table(
      Database database, Connection connection, String name, List<Reason> notes)
      throws SQLException {
    List<String> header = new ArrayList<>();
    try (Statement statement = DatabaseRows.statement(connection)) {
      statement.setMaxRows(1);
      try (ResultSet rows = statement.executeQuery(DatabaseRows.sql(database, connection, name))) {
        ResultSetMetaData columns = rows.getMetaData();
        int binary = 0;
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          header.add(columns.getColumnLabel(c));
          binary += binary(columns.getColumnType(c)) ? 1 : 0;
        }
        if (binary > 0) {
          notes.add(Reason.of("binary-columns", name, binary));
        }
      }
    }
    connection.rollback();
    return new Table(name, header, 0, false, Map.of(TABLE, name));
  }

  /** Whether a column holds bytes that are no text. */
  static boolean binary(int type) {
    return type == Types.BINARY
        || type == Types.VARBINARY
        || type == Types.LONGVARBINARY
        || type == Types.BLOB;
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws UnreadableFileException {
    Database database = Objects.requireNonNull(file.database());
    String name = layout.tables().get(slice.table()).details().getOrDefault(TABLE, "");
    try (Connection connection = DatabaseRows.connect(database);
        Statement statement = DatabaseRows.statement(connection);
        ResultSet rows = statement.executeQuery(DatabaseRows.sql(database, connection, name))) {
      new DatabaseRows(rows).read(slice.table(), sink);
    } catch (SQLException e) {
      throw DatabaseRows.fault(e);
    }
  }
}
