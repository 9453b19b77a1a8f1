package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Text of records and fields, whatever its name, encoding and dialect. A text without a delimiter
 * is a table of one field, a line each, so that nothing in it is missed.
 */
final class CsvFormat implements Format {

  static final String ID = "csv";

  private static final int SAMPLE = 1 << 18;

  /** How much is read beyond a small slice, so that a small read is enough. */
  private static final int AHEAD = 1 << 17;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public boolean recognises(Head head) {
    return CsvHead.text(head);
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    Encoding known = knownEncoding(file);
    Encoding assumed = known == null ? new Encoding(StandardCharsets.UTF_8, 0) : known;
    return plan(file, sliceBytes, known, assumed, null);
  }

  /**
   * Goes through the file; once more from the beginning when its fields turn out to stand apart by
   * a joint.
   */
  private static Layout plan(
      SourceFile file,
      long sliceBytes,
      @Nullable Encoding known,
      Encoding assumed,
      @Nullable CsvStart joined)
      throws IOException, UnreadableFileException {
    EncodingEvidence evidence = assumed.wide() ? null : new EncodingEvidence();
    long from = assumed.wide() ? 0 : assumed.mark();
    Dialect reading = joined == null ? Dialect.LINES : joined.dialect();
    CsvInput input = CsvInput.open(file, assumed, from, reading);
    CsvStart start;
    try (CsvWindow window = new CsvWindow(input, from, CsvWindow.BLOCK, evidence)) {
      if (!window.more(from)) {
        throw new UnreadableFileException("empty-file");
      }
      start =
          joined == null
              ? CsvStart.find(window.bytes(), Math.min(SAMPLE, window.limit()), window)
              : joined;
      if (joined != null || start.dialect().joint().isEmpty()) {
        CsvCursor cursor =
            new CsvCursor(window, start.dialect(), 0, from + start.skipped(), start.line());
        Charset charset = assumed.wide() ? assumed.read() : start.charset();
        CsvPlanner planner =
            new CsvPlanner(cursor, charset, assumed.wide() ? Long.MAX_VALUE : sliceBytes);
        planner.run();
        if (planner.empty()) {
          throw new UnreadableFileException("empty-file");
        }
        return layout(planner, known, assumed, evidence);
      }
    }
    return plan(file, sliceBytes, known, assumed, start);
  }

  private static Layout layout(
      CsvPlanner planner,
      @Nullable Encoding known,
      Encoding assumed,
      @Nullable EncodingEvidence evidence) {
    if (evidence == null) {
      return planner.layout(assumed, 0);
    }
    Charset charset = known == null ? evidence.charset() : known.charset();
    Encoding encoding = new Encoding(charset, assumed.mark());
    return planner.layout(encoding, encoding.utf8() ? evidence.broken() : 0);
  }

  private static @Nullable Encoding knownEncoding(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return Encoding.ofHead(in.readNBytes(Head.LENGTH));
    }
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink) throws IOException {
    Table table = layout.tables().get(slice.table());
    Dialect dialect = Dialect.of(table.details());
    Encoding encoding = Encoding.of(table.details());
    boolean damaged = table.details().containsKey("replaced");
    CsvText text = new CsvText(dialect, encoding.read(), damaged);
    int width = Integer.parseInt(table.details().getOrDefault("width", "0"));
    int size = (int) Math.min(CsvWindow.BLOCK, slice.to() - slice.from() + AHEAD);
    CsvInput input = CsvInput.open(file, encoding, slice.from(), dialect);
    try (CsvWindow window = new CsvWindow(input, slice.from(), size, null)) {
      CsvCursor cursor = new CsvCursor(window, dialect, width, slice.from(), slice.firstLine());
      read(cursor, text, slice, sink);
    }
  }

  private static void read(CsvCursor cursor, CsvText text, Slice slice, Sink sink)
      throws IOException {
    long row = slice.firstRow();
    while (cursor.nextOffset() < slice.to() && cursor.next()) {
      if (cursor.tooLong()) {
        sink.unreadable(slice.table(), row++, cursor.line(), Reason.of("record-too-long"));
      } else if (!cursor.record().emptyLine(cursor.bytes())
          && !sink.record(slice.table(), text.values(cursor, row++))) {
        return;
      }
    }
  }
}
