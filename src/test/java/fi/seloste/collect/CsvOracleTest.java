package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed files of any dialect mean to us what they mean to FastCSV. */
class CsvOracleTest {

  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
  private static final String[] BITS = {
    "a",
    "ä",
    "1",
    " ",
    "\"",
    "'",
    ";",
    ",",
    "\t",
    "|",
    "\n",
    "\r\n",
    "\r",
    "\\",
    "€",
    "𝄞",
    "abcdefgh"
  };

  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(ints = {1, 17, 300, 1 << 20})
  void recordsRowsAndLinesAreThoseOfFastCsvHoweverTheFileIsSliced(int sliceBytes) throws Exception {
    for (int seed = 0; seed < 250; seed++) {
      Random random = new Random(seed);
      char delimiter = ";,\t|:^~".charAt(random.nextInt(7));
      char quote = random.nextInt(3) == 0 ? '\'' : '"';
      String text = file(random, delimiter, quote);

      List<String> read = ours(text, Dialect.of(delimiter, quote), sliceBytes);

      assertThat(read).as("seed %d", seed).isEqualTo(oracle(text, delimiter, quote));
    }
  }

  private static String file(Random random, char delimiter, char quote) {
    int width = 2 + random.nextInt(5);
    String lineEnd = LINE_ENDS[random.nextInt(3)];
    StringBuilder text = new StringBuilder();
    int rows = 1 + random.nextInt(40);
    for (int row = 0; row < rows; row++) {
      for (int f = 0; f < width; f++) {
        text.append(f == 0 ? "" : delimiter).append(field(random, delimiter, quote));
      }
      text.append(row < rows - 1 || random.nextBoolean() ? lineEnd : "");
    }
    return text.toString();
  }

  private static String field(Random random, char delimiter, char quote) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(4) * random.nextInt(4); i > 0; i--) {
      value.append(BITS[random.nextInt(BITS.length)]);
    }
    String plain = value.toString();
    String q = String.valueOf(quote);
    boolean must =
        plain.contains(q)
            || plain.indexOf(delimiter) >= 0
            || plain.contains("\n")
            || plain.contains("\r");
    return must || random.nextInt(4) == 0 ? q + plain.replace(q, q + q) + q : plain;
  }

  private static List<String> oracle(String text, char delimiter, char quote) throws IOException {
    List<String> records = new ArrayList<>();
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      for (var record : reader) {
        records.add(
            (records.size() + 1) + "@" + record.getStartingLineNumber() + record.getFields());
      }
    }
    return records;
  }

  private List<String> ours(String text, Dialect dialect, int sliceBytes) throws Exception {
    Path path = folder.resolve("oracle.csv");
    Files.writeString(path, text, StandardCharsets.UTF_8);
    SourceFile file = new SourceFile(path, "oracle.csv", Files.size(path), 0, null);
    Layout layout = layout(file, dialect, sliceBytes);
    List<String> records = new ArrayList<>();
    for (Slice slice : layout.slices()) {
      Formats.read(file, layout, slice, collecting(records));
    }
    return records;
  }

  /** Slices as the planning pass cuts them, of a file whose first record is no header. */
  private static Layout layout(SourceFile file, Dialect dialect, int sliceBytes)
      throws IOException {
    Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
    CsvShape noHeader = new CsvShape(0, 0, 0, 0);
    CsvFound found = new CsvFound(0, noHeader, List.of(), 0, 1, List.of());
    try (CsvWindow window = new CsvWindow(CsvInput.open(file, utf8, 0), 0, 64, null)) {
      CsvCursor cursor = new CsvCursor(window, dialect, 0, 0, 1);
      while (cursor.next()) {
        if (!cursor.record().emptyLine(cursor.bytes())) {
          found.record(cursor.offset(), cursor.line(), sliceBytes);
        }
      }
      found.close(cursor.offset());
    }
    Table table = found.table(StandardCharsets.UTF_8, dialect.details(), true);
    return new Layout(CsvFormat.ID, null, List.of(table), found.slices(), List.of());
  }

  private static Sink collecting(List<String> records) {
    return new Sink() {
      @Override
      public boolean record(int table, Values values) {
        List<String> fields = new ArrayList<>();
        for (int f = 0; f < values.fields(); f++) {
          int length = values.to(f) - values.from(f);
          fields.add(new String(values.bytes(), values.from(f), length, StandardCharsets.UTF_8));
        }
        records.add(values.row() + "@" + values.line() + fields);
        return true;
      }

      @Override
      public void unreadable(int table, long row, long line, Reason reason) {
        records.add("unreadable " + row);
      }
    };
  }
}
