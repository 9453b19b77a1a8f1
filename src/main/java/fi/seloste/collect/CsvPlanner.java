package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The planning pass: goes through a text file once, record by record, finds where its tables begin
 * and end, and cuts them into slices.
 */
final class CsvPlanner {

  private static final int LEAD = 64;
  private static final int AHEAD = 12;

  /** How often a strange row may be looked at as the start of a new table. */
  private static final int MOST_LOOKS = 2000;

  private static final int MOST_TABLES = 100;

  private final CsvCursor cursor;
  private final Charset charset;
  private final long sliceBytes;
  private final List<CsvFound> tables = new ArrayList<>();
  private final LineEnds lineEnds = new LineEnds();
  private final CsvAside aside = new CsvAside();
  private CsvFootnotes footnotes = new CsvFootnotes();
  private int looks = MOST_LOOKS;
  private long titles;
  private long footnoteRows;
  private long repeatedHeaders;
  private boolean afterEmptyLine;

  /**
   * Prepares the pass.
   *
   * @param cursor at the file's first record
   * @param charset what the file's beginning seems to be written in
   */
  CsvPlanner(CsvCursor cursor, Charset charset, long sliceBytes) {
    this.cursor = cursor;
    this.charset = charset;
    this.sliceBytes = sliceBytes;
  }

  /** Walks through the whole file. */
  void run() throws IOException {
    CsvFound table = begin(lead());
    while (cursor.next()) {
      CsvRecord record = cursor.record();
      if (record.emptyLine(cursor.bytes())) {
        afterEmptyLine = true;
        continue;
      }
      if (strange(record, table)) {
        looks--;
        List<CsvRow> rows = aheadUnexpecting(AHEAD, table.width());
        CsvShape shape = CsvShape.find(rows);
        if (repeats(table, shape, rows)) {
          table.close(cursor.offset());
          skipAside(shape.first(), rows);
          skip(shape.headerRows());
          repeatedHeaders++;
          continue;
        }
        if (newTable(table, shape, rows)) {
          end(table);
          table = begin(lead());
          continue;
        }
        cursor.next();
        record = cursor.record();
      }
      record(table, record);
    }
    end(table);
  }

  private void record(CsvFound table, CsvRecord record) {
    table.record(cursor.offset(), cursor.line(), sliceBytes);
    lineEnds.count(cursor.bytes(), record.next);
    if (CsvFootnotes.sparse(record, cursor.bytes(), cursor.size(), table.width(), charset)) {
      footnotes.sparse(CsvRow.of(cursor, charset), afterEmptyLine);
    } else {
      footnotes.full();
    }
    afterEmptyLine = false;
  }

  private List<CsvRow> aheadUnexpecting(int most, int width) throws IOException {
    cursor.expect(0);
    List<CsvRow> rows = cursor.ahead(most, charset);
    cursor.expect(width);
    return rows;
  }

  /** The first rows of a table, read once more when it is known how wide they should be. */
  private List<CsvRow> lead() throws IOException {
    List<CsvRow> rows = aheadUnexpecting(LEAD, 0);
    cursor.expect(CsvShape.find(rows).width());
    return cursor.ahead(LEAD, charset);
  }

  /** Begins a table: skips its titles, reads its header. */
  private CsvFound begin(List<CsvRow> lead) throws IOException {
    CsvShape shape = CsvShape.find(lead);
    cursor.expect(shape.width());
    long startLine = cursor.nextLine();
    titles += lead.subList(0, shape.first()).stream().filter(row -> !row.empty()).count();
    skipAside(shape.first(), lead);
    long headerLine = shape.headerRows() > 0 ? cursor.nextLine() : 0;
    List<byte[][]> header = new ArrayList<>();
    for (int i = 0; i < shape.headerRows() && cursor.next(); i++) {
      header.add(cells());
      lineEnds.count(cursor.bytes(), cursor.record().next);
    }
    CsvFound table = new CsvFound(tables.size(), shape, header, headerLine, startLine, lead);
    tables.add(table);
    footnotes = new CsvFootnotes();
    afterEmptyLine = false;
    return table;
  }

  /** Skips rows that are no records, and remembers where they are. */
  private void skipAside(int count, List<CsvRow> rows) throws IOException {
    long from = cursor.nextOffset();
    long line = cursor.nextLine();
    skip(count);
    long filled = rows.subList(0, count).stream().filter(row -> !row.empty()).count();
    aside.add(from, cursor.nextOffset(), line, filled);
  }

  private void skip(int rows) throws IOException {
    for (int i = 0; i < rows && cursor.next(); i++) {
      lineEnds.count(cursor.bytes(), cursor.record().next);
    }
  }

  private byte[][] cells() {
    CsvRecord record = cursor.record();
    byte[] bytes = cursor.bytes().clone();
    byte[][] cells = new byte[record.fields()][];
    for (int f = 0; f < cells.length; f++) {
      int end = record.escaped(f) ? record.unescape(bytes, f, cursor.dialect()) : record.to(f);
      cells[f] = Arrays.copyOfRange(bytes, record.from(f), end);
    }
    return cells;
  }

  private void end(CsvFound table) {
    table.close(cursor.offset());
    List<CsvRow> notes = footnotes.ended(table);
    if (!notes.isEmpty()) {
      footnoteRows += notes.size();
      table.trim(notes.get(0).offset(), notes.size());
      aside.add(notes.get(0).offset(), cursor.offset(), notes.get(0).line(), notes.size());
    }
  }

  /** Whether the record may be the start of something else than one more record. */
  private boolean strange(CsvRecord record, CsvFound table) {
    if (looks <= 0 || cursor.tooLong() || tables.size() >= MOST_TABLES) {
      return false;
    }
    boolean wider = record.fields() != table.width() && record.fields() > 1;
    return wider || afterEmptyLine || startsLikeHeader(record, table.firstName());
  }

  private boolean startsLikeHeader(CsvRecord record, byte[] name) {
    int from = record.from(0);
    int to = record.to(0);
    return name.length > 0
        && to - from == name.length
        && Arrays.equals(cursor.bytes(), from, to, name, 0, name.length);
  }

  private boolean repeats(CsvFound table, CsvShape shape, List<CsvRow> rows) {
    return shape.headerRows() > 0
        && shape.width() == table.width()
        && rows.get(shape.first()).cells().equals(table.headerCells());
  }

  /** Whether the rows ahead begin another table; a ragged row alone does not. */
  private boolean newTable(CsvFound table, CsvShape shape, List<CsvRow> rows) {
    if (shape.headerRows() == 0 || shape.width() < 2 || (!afterEmptyLine && shape.first() > 0)) {
      return false;
    }
    CsvRow head = rows.get(shape.first());
    if (shape.width() != table.width()) {
      return afterEmptyLine || (shape.evidence() > 0 && head.fields() == shape.width());
    }
    long known = head.cells().stream().filter(table.headerCells()::contains).count();
    boolean names = head.cells().stream().allMatch(CsvHeaderWords::names);
    return afterEmptyLine && (shape.evidence() > 1 || names || known * 2 > shape.width());
  }

  /** Whether the file holds nothing at all but empty lines. */
  boolean empty() {
    return tables.stream().allMatch(table -> table.rows() == 0 && table.headerCells().isEmpty())
        && titles + footnoteRows == 0;
  }

  /** What was found, once {@link #run} is through. */
  Layout layout(Encoding encoding, long replaced) {
    Map<String, String> shared = cursor.dialect().details();
    shared.put("encoding", encoding.label());
    shared.put("line-end", lineEnds.name());
    if (encoding.mark() > 0) {
      shared.put("byte-order-mark", encoding.mark() + " bytes");
    }
    if (replaced > 0) {
      shared.put("replaced", String.valueOf(replaced));
    }
    List<Slice> slices = new ArrayList<>();
    List<Table> laidOut = new ArrayList<>();
    for (CsvFound table : tables) {
      laidOut.add(table.table(encoding.read(), shared, tables.size() == 1));
      slices.addAll(table.slices());
    }
    aside.layOut(shared, laidOut, slices);
    return new Layout(CsvFormat.ID, null, laidOut, slices, notes(replaced));
  }

  private List<Reason> notes(long replaced) {
    List<Reason> notes = new ArrayList<>();
    note(notes, "preamble-lines", titles);
    note(notes, "footnote-lines", footnoteRows);
    note(notes, "repeated-headers", repeatedHeaders);
    note(notes, "replaced-bytes", replaced);
    note(notes, "several-tables", tables.size() > 1 ? tables.size() : 0);
    return notes;
  }

  private static void note(List<Reason> notes, String key, long count) {
    if (count > 0) {
      notes.add(Reason.of(key, count));
    }
  }
}
