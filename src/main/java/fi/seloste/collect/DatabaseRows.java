package fi.seloste.collect;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The rows of one query as records. */
final class DatabaseRows {

  /** Times that know their zone are shown by the clock on the wall of the office. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private static final int ROWS_AT_ONCE = 1_000;
  private static final int LONGEST = 16_000_000;
  private static final int LOGIN_SECONDS = 30;

  private final ResultSet rows;
  private final int[] types;
  private final SheetBytes bytes = new SheetBytes();
  private final Values values = new Values();
  private final int[] from;
  private final int[] to;
  private final byte[] kinds;

  DatabaseRows(ResultSet rows) throws SQLException {
    this.rows = rows;
    ResultSetMetaData columns = rows.getMetaData();
    types = new int[columns.getColumnCount()];
    for (int c = 0; c < types.length; c++) {
      // PostgreSQL's driver calls both of its times the same
      boolean zoned = columns.getColumnTypeName(c + 1).equalsIgnoreCase("timestamptz");
      types[c] = zoned ? Types.TIMESTAMP_WITH_TIMEZONE : columns.getColumnType(c + 1);
    }
    from = new int[types.length];
    to = new int[types.length];
    kinds = new byte[types.length];
  }

  /** A connection in a transaction that only reads. */
  static Connection connect(Database database) throws SQLException {
    Properties credentials = new Properties();
    if (database.user() != null) {
      credentials.setProperty("user", database.user());
    }
    if (database.password() != null) {
      credentials.setProperty("password", database.password());
    }
    DriverManager.setLoginTimeout(LOGIN_SECONDS);
    Connection connection = DriverManager.getConnection(database.url(), credentials);
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A statement that hands rows over as they come, and not all at once. */
  static Statement statement(Connection connection) throws SQLException {
    Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(ROWS_AT_ONCE);
    return statement;
  }

  /** The query, or one that reads the table whole. */
  static String sql(Database database, Connection connection, String table) throws SQLException {
    if (database.query() != null) {
      return database.query();
    }
    String quote = connection.getMetaData().getIdentifierQuoteString();
    int dot = table.indexOf('.');
    String schema = dot < 0 ? "" : quoted(table.substring(0, dot), quote) + ".";
    return "SELECT * FROM " + schema + quoted(table.substring(dot + 1), quote);
  }

  private static String quoted(String name, String quote) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  /** What went wrong, by its standard code alone: messages quote queries and data. */
  static UnreadableFileException fault(SQLException e) {
    String state = e.getSQLState() == null ? "?" : e.getSQLState();
    boolean connecting = state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
    return new UnreadableFileException(connecting ? "database-closed" : "database-error", state);
  }

  void read(int table, Sink sink) throws SQLException {
    long row = 0;
    boolean more = true;
    while (more && rows.next()) {
      bytes.clear();
      for (int c = 0; c < types.length; c++) {
        from[c] = bytes.size();
        kinds[c] = value(c + 1, types[c]);
        to[c] = bytes.size();
        kinds[c] = to[c] == from[c] ? Values.TEXT : kinds[c];
      }
      values.begin(bytes.bytes(), ++row, 0);
      for (int c = 0; c < types.length; c++) {
        values.add(from[c], to[c], kinds[c]);
      }
      more = sink.record(table, values);
    }
  }

  private byte value(int column, int type) throws SQLException {
    return switch (type) {
      case Types.DATE -> date(column);
      case Types.TIMESTAMP -> timestamp(rows.getTimestamp(column));
      case Types.TIMESTAMP_WITH_TIMEZONE -> zoned(rows.getObject(column, OffsetDateTime.class));
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> number(column);
      case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE -> number(column);
      case Types.BOOLEAN, Types.BIT -> logical(column);
      case Types.CLOB, Types.NCLOB -> text(rows.getClob(column));
      default -> DatabaseFormat.binary(type) ? Values.TEXT : text(rows.getString(column));
    };
  }

  private byte date(int column) throws SQLException {
    String text = rows.getString(column);
    if (text == null) {
      return Values.TEXT;
    }
    bytes.append(text.length() > 10 ? text.substring(0, 10) : text);
    return Values.DATE;
  }

  private byte timestamp(@Nullable Timestamp time) {
    return time == null ? Values.TEXT : time(time.toLocalDateTime());
  }

  private byte zoned(@Nullable OffsetDateTime time) {
    return time == null ? Values.TEXT : time(time.atZoneSameInstant(ZONE).toLocalDateTime());
  }

  private byte time(LocalDateTime time) {
    bytes.append(time.format(TIME));
    return Values.DATE;
  }

  private byte number(int column) throws SQLException {
    String text = rows.getString(column);
    if (text == null) {
      return Values.TEXT;
    }
    boolean exponent = text.indexOf('E') > 0 || text.indexOf('e') > 0;
    bytes.append(exponent ? new BigDecimal(text).toPlainString() : text);
    return Values.NUMBER;
  }

  private byte logical(int column) throws SQLException {
    String text = rows.getString(column);
    if (text == null) {
      return Values.TEXT;
    }
    boolean yes = text.startsWith("t") || text.startsWith("T") || text.equals("1");
    bytes.append(yes ? "true" : "false");
    return Values.BOOLEAN;
  }

  private byte text(@Nullable String text) {
    if (text != null) {
      bytes.append(text);
    }
    return Values.TEXT;
  }

  private byte text(@Nullable Clob clob) throws SQLException {
    if (clob == null) {
      return Values.TEXT;
    }
    char[] block = new char[8192];
    int left = LONGEST;
    try (Reader reader = clob.getCharacterStream()) {
      for (int n = reader.read(block); n > 0 && left > 0; n = reader.read(block)) {
        bytes.append(new String(block, 0, n));
        left -= n;
      }
    } catch (IOException e) {
      throw new SQLException("a text broke off", "08000");
    }
    return Values.TEXT;
  }
}
