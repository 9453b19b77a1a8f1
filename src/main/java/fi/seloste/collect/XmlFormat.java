package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * XML as tables: what repeats is a record, its attributes and the elements in it are fields. A
 * document type that only names a grammar is passed over; one that declares anything is refused.
 */
final class XmlFormat implements Format {

  static final String ID = "xml";

  private static final String PERCENT = "percent-encoded";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public boolean recognises(Head head) {
    return CsvHead.printable(head) && XmlProlog.of(head).records();
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    XmlProlog prolog = XmlProlog.of(head(file));
    if (prolog.declares()) {
      throw new UnreadableFileException("xml-dtd");
    }
    List<Reason> notes = new ArrayList<>();
    if (!prolog.doctype().isEmpty()) {
      notes.add(Reason.of("xml-grammar"));
    }
    Encoding encoding = encoding(file, prolog);
    Map<String, String> details = new LinkedHashMap<>(TextSource.details(encoding));
    boolean percent = prolog.root().equals("cdr");
    if (percent) {
      details.put(PERCENT, "1");
    }
    TreeSurvey survey = new TreeSurvey();
    UnreadableFileException broken = null;
    try (Reader text = TextSource.open(file, encoding)) {
      XmlWalk walk = new XmlWalk(text, survey, percent);
      broken = fault(walk);
      if (walk.inclusions() > 0) {
        notes.add(Reason.of("xml-inclusions", walk.inclusions()));
      }
    }
    List<Table> tables = survey.tables(false, false).tables(details);
    if (tables.isEmpty() && broken != null) {
      throw broken;
    }
    return new Layout(ID, null, tables, List.of(new Slice(-1, 0, file.size(), 1, 1)), notes);
  }

  private static @Nullable UnreadableFileException fault(XmlWalk walk) {
    try {
      walk.run();
      return null;
    } catch (UnreadableFileException e) {
      return e;
    }
  }

  private static Head head(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return new Head(file.name(), file.size(), in.readNBytes(Head.LENGTH));
    }
  }

  /** By the content: UTF-8 is hard to mistake; else what the declaration says, else a guess. */
  private static Encoding encoding(SourceFile file, XmlProlog prolog) throws IOException {
    Encoding seen = TextSource.encoding(file);
    String named = prolog.encoding();
    if (seen.mark() > 0 || seen.wide() || named.isEmpty() || !Charset.isSupported(named)) {
      return seen;
    }
    Charset told = Charset.forName(named);
    boolean multibyte = told.name().startsWith("UTF-");
    boolean ascii = seen.charset().equals(StandardCharsets.UTF_8);
    return multibyte || (ascii && told.name().startsWith("ISO-8859"))
        ? seen
        : new Encoding(told, 0);
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    if (layout.tables().isEmpty()) {
      return;
    }
    Map<String, String> details = layout.tables().get(0).details();
    TreeReading reading = new TreeReading(layout, slice, sink);
    try (Reader text = TextSource.open(file, Encoding.of(details))) {
      new XmlWalk(text, reading, details.containsKey(PERCENT)).run();
    } catch (UnreadableFileException e) {
      reading.broken();
      throw e;
    }
  }
}
