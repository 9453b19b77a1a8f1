package fi.seloste.collect;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table that the planning pass has found, and its slices so far. */
final class CsvFound {

  private final int index;
  private final CsvShape shape;
  private final List<byte[][]> header;
  private final long headerLine;
  private final List<CsvRow> firstRows;
  private final List<Slice> slices = new ArrayList<>();
  private final long startLine;
  private long endLine;
  private long rows;
  private long sliceFrom = -1;
  private long sliceRow;
  private long sliceLine;

  CsvFound(
      int index,
      CsvShape shape,
      List<byte[][]> header,
      long headerLine,
      long startLine,
      List<CsvRow> firstRows) {
    this.index = index;
    this.shape = shape;
    this.header = header;
    this.headerLine = headerLine;
    this.startLine = startLine;
    this.firstRows = firstRows;
    this.endLine = startLine;
  }

  int width() {
    return shape.width();
  }

  long rows() {
    return rows;
  }

  /** The cells of the first header row; empty when there is no header. */
  List<String> headerCells() {
    return shape.headerRows() > 0 ? firstRows.get(shape.first()).cells() : List.of();
  }

  /** The first cell of the header as it stands in the file. */
  byte[] firstName() {
    return header.isEmpty() || header.get(0).length == 0 ? new byte[0] : header.get(0)[0];
  }

  /** What most cells of the column are, as far as the first rows show. */
  CsvCell kind(int column) {
    List<CsvRow> data =
        firstRows.subList(
            Math.min(firstRows.size(), shape.first() + shape.headerRows()), firstRows.size());
    return CsvHeader.usual(data, column);
  }

  /** Counts a record, and begins a new slice with it when the present one is full. */
  void record(long offset, long line, long sliceBytes) {
    rows++;
    endLine = line;
    if (sliceFrom >= 0 && offset - sliceFrom < sliceBytes) {
      return;
    }
    close(offset);
    sliceFrom = offset;
    sliceRow = rows;
    sliceLine = line;
  }

  /** Ends the present slice. */
  void close(long offset) {
    if (sliceFrom >= 0) {
      slices.add(new Slice(index, sliceFrom, offset, sliceRow, sliceLine));
    }
    sliceFrom = -1;
  }

  /** Takes the last records away again: they are footnotes. The last slice must be closed. */
  void trim(long offset, int records) {
    rows -= records;
    slices.removeIf(slice -> slice.from() >= offset);
    if (!slices.isEmpty()) {
      Slice last = slices.remove(slices.size() - 1);
      slices.add(
          new Slice(
              index, last.from(), Math.min(last.to(), offset), last.firstRow(), last.firstLine()));
    }
  }

  List<Slice> slices() {
    return slices;
  }

  /**
   * The table as a layout shows it.
   *
   * @param shared what the tables of the file have in common: encoding and dialect
   * @param alone whether it is the file's only table
   */
  Table table(Charset charset, Map<String, String> shared, boolean alone) {
    Map<String, String> details = new HashMap<>(shared);
    details.put("width", String.valueOf(width()));
    if (!alone) {
      details.put("lines", startLine + "-" + endLine);
    }
    String name = index == 0 ? "" : String.valueOf(index + 1);
    List<String> names = names(charset);
    if (headerLine == 0) {
      Optional<CallShape> calls = CallShape.of(firstRows, width());
      calls.ifPresent(shown -> details.put("call-log", shown.id()));
      names = calls.map(CallShape::names).orElse(names);
    }
    return new Table(name, names, headerLine, false, details);
  }

  /** The header's rows as one, and an empty name for each column that has none. */
  private List<String> names(Charset charset) {
    List<String> names = new ArrayList<>();
    int columns = width();
    for (byte[][] row : header) {
      columns = Math.max(columns, row.length);
    }
    for (int c = 0; c < columns; c++) {
      StringBuilder name = new StringBuilder();
      for (byte[][] row : header) {
        String part = c < row.length ? new String(row[c], charset).strip() : "";
        name.append(name.isEmpty() || part.isEmpty() ? "" : " ").append(part);
      }
      names.add(name.toString());
    }
    return names;
  }
}
