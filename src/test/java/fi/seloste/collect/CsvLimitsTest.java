package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No file, however large or broken, stops a run or is dropped in silence. */
@Timeout(60)
class CsvLimitsTest {

  @TempDir Path folder = Path.of(".");

  @Test
  void aMillionColumnsAreReadOneByOne() throws Exception {
    String header = numbered("field", 1_000_000);
    String data = numbered("", 1_000_000);

    Read read = read(header + "\n" + data + "\n");

    assertThat(read.layout.tables().get(0).header()).hasSize(1_000_000).endsWith("field999999");
    assertThat(read.fields).containsExactly(1_000_000);
  }

  @Test
  void aLineBeyondAllMeasureIsGivenUpAloneWithItsLine() throws Exception {
    Path path = folder.resolve("long.csv");
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write("name;number\na;1\nb;2\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 40; i++) {
        out.write(block);
      }
      out.write("\r\nc;3\n".getBytes(StandardCharsets.US_ASCII));
    }

    Read read = read(path);

    assertThat(read.rows).containsExactly("1@2", "2@3", "4@5");
    assertThat(read.unreadable).containsExactly("3@4 record-too-long");
  }

  @Test
  void aRecordOfDelimitersOnlyIsGivenUpBeforeItFillsTheMemory() throws Exception {
    Read read = read("name;number\na;1\n" + ";".repeat(3_000_000) + "\nc;3\n");

    assertThat(read.rows).containsExactly("1@2", "3@4");
    assertThat(read.unreadable).containsExactly("2@3 record-too-long");
  }

  @Test
  void theFirstLetterAboveAsciiMayComeMegabytesAfterTheBeginning() throws Exception {
    String plain = "Virtanen;1\n".repeat(300_000);

    assertThat(encodingOf("nimi;numero\n" + plain + "Mäkinen;2\n", "windows-1252"))
        .isEqualTo("windows-1252");
    assertThat(encodingOf("nimi;numero\n" + plain + "Mäkinen;2\n", "UTF-8")).isEqualTo("utf-8");
    assertThat(encodingOf("nimi;numero\n" + plain + "Mäkinen;2\n", "IBM850")).isEqualTo("cp850");
  }

  @Test
  void aStrayQuoteInEveryRecordCostsNeitherTimeNorRecords() throws Exception {
    Read read = read("a;b;c\n" + "x;5\" foo;\"bar\n".repeat(100_000));

    assertThat(read.fields).hasSize(100_000).containsOnly(3);
  }

  @Test
  void aListOfAProgramIsNoMatterOfMinutes() throws Exception {
    Read read = read("    (0x0, '3'),\n    (0x1, 'X', 'a'),\n".repeat(2_000));

    assertThat(read.fields).hasSizeBetween(3_900, 4_000);
  }

  @Test
  void quotesThatChainLineToLineAreCharacters() throws Exception {
    Read read = read("a;b;c\n" + "1;x\";\"y\n".repeat(50_000));

    assertThat(read.fields).hasSize(50_000).containsOnly(3);
  }

  @Test
  void aQuotedFieldOfManyLinesIsOneFieldUpToSixtyFourKilobytes() throws Exception {
    String text = "line of a letter\n".repeat(3_000);

    Read read = read("id;letter;end\n1;\"" + text + "\";x\n2;short;y\n");

    assertThat(read.rows).containsExactly("1@2", "2@3003");
  }

  private static String numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(";"));
  }

  private String encodingOf(String text, String charset) throws Exception {
    Path path = folder.resolve(charset + ".csv");
    Files.write(path, text.getBytes(charset));
    Layout layout = Formats.plan(file(path), 1 << 20);
    return layout.tables().get(0).details().getOrDefault("encoding", "");
  }

  private Read read(String text) throws Exception {
    Path path = folder.resolve("made.csv");
    Files.writeString(path, text);
    return read(path);
  }

  private static SourceFile file(Path path) throws IOException {
    return new SourceFile(path, "made.csv", Files.size(path), 0, null);
  }

  private static Read read(Path path) throws Exception {
    Layout layout = Formats.plan(file(path), 1 << 20);
    Read read = new Read(layout);
    for (Slice slice : layout.slices()) {
      Formats.read(file(path), layout, slice, read);
    }
    return read;
  }

  /** What a sink was given. */
  private static final class Read implements Sink {
    final Layout layout;
    final List<String> rows = new ArrayList<>();
    final List<Integer> fields = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();

    Read(Layout layout) {
      this.layout = layout;
    }

    @Override
    public boolean record(int table, Values values) {
      rows.add(values.row() + "@" + values.line());
      fields.add(values.fields());
      return true;
    }

    @Override
    public void unreadable(int table, long row, long line, Reason reason) {
      unreadable.add(row + "@" + line + " " + reason.key());
    }
  }
}
