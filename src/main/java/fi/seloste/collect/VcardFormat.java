package fi.seloste.collect;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Address books as vCards. */
final class VcardFormat implements Format {

  @Override
  public String id() {
    return "vcard";
  }

  @Override
  public int order() {
    return 290;
  }

  @Override
  public boolean recognises(Head head) {
    return CsvHead.printable(head)
        && JsonLines.head(head).strip().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD");
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    Encoding encoding = TextSource.encoding(file);
    TreeSurvey survey = new TreeSurvey();
    try (Reader text = TextSource.open(file, encoding)) {
      new VcardWalk(text, survey).run();
    } catch (UnreadableFileException e) {
      if (survey.empty()) {
        throw e;
      }
    }
    Map<String, String> details = TextSource.details(encoding);
    List<Table> tables = survey.tables(true, true).tables(details);
    return new Layout(id(), null, tables, List.of(new Slice(-1, 0, file.size(), 1, 1)), List.of());
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    if (layout.tables().isEmpty()) {
      return;
    }
    Encoding encoding = Encoding.of(layout.tables().get(0).details());
    try (Reader text = TextSource.open(file, encoding)) {
      new VcardWalk(text, new TreeReading(layout, slice, sink)).run();
    }
  }
}
