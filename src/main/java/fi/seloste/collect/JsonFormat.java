package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON: an array of objects, objects one after the other, or an envelope with arrays in it. Each
 * array of objects is a table; what nests in a record is a field named by its path.
 */
final class JsonFormat implements Format {

  static final String ID = "json";

  private static final Pattern BEGINS =
      Pattern.compile("(?s)[\\s\\x1e]*(\\{\\s*[\"}]|\\[\\s*([\\[{\"\\]\\-0-9]|true|false|null)).*");

  /** So many things before the first fault are no accident. */
  private static final int JSON_ENOUGH = 4;

  private static final String LINES = "lines";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public boolean recognises(Head head) {
    if (!CsvHead.printable(head)) {
      return head.endsWith(".json") && !CsvHead.signed(head);
    }
    if (head.endsWith(".json", ".jsonl", ".ndjson", ".geojson", ".har")) {
      return true;
    }
    String text = JsonLines.head(head);
    return BEGINS.matcher(text).matches() && (begins(text) || JsonLines.of(text));
  }

  /** Whether the head is JSON as far as it goes: a text may begin with a bracket, too. */
  private static boolean begins(String text) {
    TreeSurvey survey = new TreeSurvey();
    try {
      new JsonWalk(new StringReader(text), survey, 0).run();
      return true;
    } catch (UnreadableFileException e) {
      return !e.reason().key().equals("broken-json") || survey.seen() > JSON_ENOUGH;
    }
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    Encoding encoding = TextSource.encoding(file);
    if (!encoding.wide() && lines(file)) {
      return linesPlan(file, encoding, sliceBytes);
    }
    TreeSurvey survey = new TreeSurvey();
    UnreadableFileException broken = null;
    boolean records;
    try (Reader text = TextSource.open(file, encoding)) {
      JsonWalk walk = new JsonWalk(text, survey, 0);
      broken = fault(walk);
      records = walk.records();
    }
    List<Table> tables = survey.tables(records, false).tables(TextSource.details(encoding));
    if (tables.isEmpty() && broken != null) {
      throw broken;
    }
    if (survey.empty() && !records) {
      throw new UnreadableFileException("empty-file");
    }
    return new Layout(ID, null, tables, List.of(new Slice(-1, 0, file.size(), 1, 1)), List.of());
  }

  private static @Nullable UnreadableFileException fault(JsonWalk walk) {
    try {
      walk.run();
      return null;
    } catch (UnreadableFileException e) {
      return e;
    }
  }

  private static boolean lines(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] bytes = in.readNBytes(Head.LENGTH);
      return JsonLines.of(JsonLines.head(new Head(file.name(), file.size(), bytes)));
    }
  }

  private static Layout linesPlan(SourceFile file, Encoding encoding, long sliceBytes)
      throws IOException {
    TreeSurvey survey = new TreeSurvey();
    List<Slice> slices = new ArrayList<>();
    try (JsonLines lines = new JsonLines(file, encoding.charset(), encoding.mark(), 1)) {
      long rows = 0;
      Slice begun = new Slice(0, encoding.mark(), encoding.mark(), 1, 1);
      while (lines.next()) {
        if (lines.offset() - begun.from() >= sliceBytes) {
          slices.add(until(begun, lines.offset()));
          begun = new Slice(0, lines.offset(), lines.offset(), rows + 1, lines.number());
        }
        rows++;
        survey.begin();
        survey(lines, survey);
      }
      slices.add(until(begun, Long.MAX_VALUE));
    }
    Map<String, String> details = TextSource.details(encoding);
    List<Table> tables =
        survey.tables(true, true).tables(details).stream().map(JsonFormat::lines).toList();
    return new Layout(ID, null, tables, slices, List.of());
  }

  private static void survey(JsonLines lines, TreeSurvey survey) {
    try {
      lines.walk(survey);
    } catch (UnreadableFileException e) {
      // reading meets it again, and tells it
      survey.begin();
    }
  }

  private static Table lines(Table table) {
    Map<String, String> details = new java.util.HashMap<>(table.details());
    details.put(LINES, "1");
    return new Table(table.name(), table.header(), 0, false, details);
  }

  private static Slice until(Slice slice, long to) {
    return new Slice(0, slice.from(), to, slice.firstRow(), slice.firstLine());
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    if (layout.tables().isEmpty()) {
      return;
    }
    Map<String, String> details = layout.tables().get(0).details();
    Encoding encoding = Encoding.of(details);
    TreeReading reading = new TreeReading(layout, slice, sink);
    if (details.containsKey(LINES)) {
      readLines(file, encoding, slice, sink, reading);
      return;
    }
    try (Reader text = TextSource.open(file, encoding)) {
      new JsonWalk(text, reading, 0).run();
    } catch (UnreadableFileException e) {
      reading.broken();
      throw e;
    }
  }

  private static void readLines(
      SourceFile file, Encoding encoding, Slice slice, Sink sink, TreeReading reading)
      throws IOException {
    long row = slice.firstRow();
    try (JsonLines lines =
        new JsonLines(file, encoding.charset(), slice.from(), slice.firstLine())) {
      while (reading.more() && lines.next() && lines.offset() < slice.to()) {
        try {
          reading.row(row++);
          lines.walk(reading);
        } catch (UnreadableFileException e) {
          reading.drop();
          sink.unreadable(0, row - 1, lines.number(), e.reason());
        }
      }
    }
  }
}
