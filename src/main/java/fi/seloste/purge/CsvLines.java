package fi.seloste.purge;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our own CSV files: RFC 4180, UTF-8, safe to open in a spreadsheet, read back to the letter. */
final class CsvLines {

  private CsvLines() {}

  /** Writes lines. */
  static final class Writer implements Closeable {

    private final ICSVWriter csv;

    Writer(OutputStream out, List<String> columns) {
      // An escape that is the quote itself doubles quotes, as RFC 4180 wants.
      csv =
          new CSVWriter(
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
              ICSVWriter.DEFAULT_SEPARATOR,
              ICSVWriter.DEFAULT_QUOTE_CHARACTER,
              ICSVWriter.DEFAULT_QUOTE_CHARACTER,
              ICSVWriter.RFC4180_LINE_END);
      csv.writeNext(columns.toArray(String[]::new), false);
    }

    void write(String... cells) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = Cells.safe(cells[i]);
      }
      csv.writeNext(cells, false);
    }

    /** The library keeps failures to itself until asked. */
    void flush() throws IOException {
      if (csv.checkError()) {
        throw new IOException("the file could not be written", csv.getException());
      }
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }

  /** Reads lines. Its failures say nothing of what is in them. */
  static final class Reader implements Closeable {

    private final CSVReader csv;
    private final int columns;

    Reader(InputStream in, List<String> columns) throws IOException {
      this.columns = columns.size();
      this.csv =
          new CSVReaderBuilder(new InputStreamReader(in, StandardCharsets.UTF_8))
              .withCSVParser(new RFC4180ParserBuilder().build())
              .withKeepCarriageReturn(true)
              .build();
      String[] header = next();
      if (header == null || !Arrays.asList(header).equals(columns)) {
        throw new IOException("the file does not have the columns " + columns);
      }
    }

    /** The next line, or null after the last one. */
    String @Nullable [] next() throws IOException {
      try {
        String[] line = csv.readNext();
        if (line == null) {
          return null;
        }
        if (line.length != columns) {
          throw new IOException("line " + csv.getLinesRead() + " has not " + columns + " columns");
        }
        // Kept line ends inside values leave the record's own behind.
        String last = line[columns - 1];
        if (last.endsWith("\r")) {
          line[columns - 1] = last.substring(0, last.length() - 1);
        }
        for (int i = 0; i < columns; i++) {
          line[i] = Cells.plain(line[i]);
        }
        return line;
      } catch (CsvException e) {
        throw new IOException("line " + csv.getLinesRead() + " is no CSV");
      }
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }
}
