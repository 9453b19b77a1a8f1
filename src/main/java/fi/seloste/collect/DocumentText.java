package fi.seloste.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * A document as tables: its paragraphs (or pages), its properties, and the tables inside it. The
 * document is one record, dated by its properties; its paragraphs are beside the records.
 */
final class DocumentText {

  /** The key of the note, and of the property, that says how many files a document embeds. */
  static final String EMBEDDED = "embedded-files";

  private static final String PLACE = "position";
  private static final String TEXT = "text";
  private static final String PROPERTIES = "properties";
  private static final int MOST_TABLES = 64;

  private final String format;
  private final DocumentSource source;
  private final boolean pages;

  /**
   * Reads documents of one format.
   *
   * @param pages whether a page is a record; else a paragraph
   */
  DocumentText(String format, DocumentSource source, boolean pages) {
    this.format = format;
    this.source = source;
    this.pages = pages;
  }

  /** Looks the document through; one that breaks keeps what was found before the break. */
  Layout plan(SourceFile file) throws IOException, UnreadableFileException {
    Survey survey = new Survey();
    DocumentPage page = new DocumentPage(survey, pages);
    Map<String, String> properties = new LinkedHashMap<>();
    Reason fault = null;
    try {
      properties.putAll(source.read(file, page));
    } catch (UnreadableFileException e) {
      fault = e.reason();
    } catch (SAXException | IOException | RuntimeException e) {
      fault = broken(e);
    }
    if (fault != null && survey.paragraphs == 0 && survey.tables.isEmpty()) {
      throw new UnreadableFileException(fault);
    }
    if (fault == null && survey.empty() && pages && page.pages() > 0) {
      throw new UnreadableFileException("no-text", page.pages());
    }
    List<Reason> notes = new ArrayList<>();
    String embedded = properties.remove(EMBEDDED);
    if (embedded != null) {
      notes.add(Reason.of(EMBEDDED, embedded));
    }
    if (pages && survey.withText > 0 && page.pages() > survey.withText) {
      notes.add(Reason.of("pages-without-text", page.pages() - survey.withText));
    }
    return layout(survey, properties, notes);
  }

  private Layout layout(Survey survey, Map<String, String> properties, List<Reason> notes) {
    List<Table> tables = new ArrayList<>();
    for (Map.Entry<Integer, SheetSurvey> one : survey.tables.entrySet()) {
      List<SheetSurvey.Region> regions = one.getValue().regions(new SheetFacts());
      if (!regions.isEmpty() && regions.get(0).header().size() > 1) {
        SheetSurvey.Region region = regions.get(0);
        tables.add(
            new Table(
                "table " + (one.getKey() + 1),
                region.header(),
                region.headerRow(),
                false,
                Map.of(PLACE, String.valueOf(one.getKey()))));
      }
    }
    boolean onlyTables = tables.size() == survey.tables.size() && survey.paragraphs == 0;
    if (properties.isEmpty() && onlyTables && tables.size() == 1) {
      Table alone = tables.get(0);
      tables.set(0, new Table("", alone.header(), alone.headerRow(), false, alone.details()));
    } else if (!properties.isEmpty() || !onlyTables || tables.isEmpty()) {
      tables.add(0, new Table("", List.of(""), 0, false, Map.of(PLACE, TEXT, Table.ASIDE, "true")));
    }
    if (!properties.isEmpty()) {
      List<String> header = List.copyOf(properties.keySet());
      tables.add(1, new Table("!properties", header, 0, false, Map.of(PLACE, PROPERTIES)));
    }
    return new Layout(format, null, tables, List.of(new Slice(-1, 0, 1, 1, 0)), notes);
  }

  /** Whether the document embeds files. */
  static boolean embeds(Layout layout) {
    return layout.notes().stream().anyMatch(note -> note.key().equals(EMBEDDED));
  }

  /** Hands the document on as records. */
  void read(SourceFile file, Layout layout, Sink sink) throws IOException, UnreadableFileException {
    Delivery delivery = new Delivery(layout, pages, sink);
    DocumentPage page = new DocumentPage(delivery, pages);
    try {
      delivery.properties(source.read(file, page));
    } catch (DocumentPage.Enough e) {
      return;
    } catch (SAXException | IOException | RuntimeException e) {
      if (!delivery.enough) {
        throw new UnreadableFileException(broken(e));
      }
    }
  }

  /** What broke, without the words of the libraries. */
  static Reason broken(Exception e) {
    for (Throwable one = e; one != null; one = one.getCause()) {
      String name = one.getClass().getSimpleName();
      if (name.equals("EncryptedDocumentException") || name.equals("InvalidPasswordException")) {
        return Reason.of("encrypted");
      }
      if (String.valueOf(one.getMessage())
          .toLowerCase(java.util.Locale.ROOT)
          .contains("zip bomb")) {
        return Reason.of("zip-bomb");
      }
      if (one instanceof SheetFault fault) {
        return fault.reason();
      }
    }
    return Reason.of("broken-document");
  }

  /** Looks at everything and keeps a little. */
  private static final class Survey implements DocumentBlocks {
    private final Map<Integer, SheetSurvey> tables = new LinkedHashMap<>();
    private final SheetRecord record = new SheetRecord();
    private long paragraphs;
    private long withText;
    private long last;

    boolean empty() {
      return paragraphs == 0 && tables.isEmpty();
    }

    @Override
    public boolean paragraph(long number, String text) {
      paragraphs++;
      withText += number == last ? 0 : 1;
      last = number;
      return true;
    }

    @Override
    public boolean row(int table, long row, List<String> cells) {
      if (tables.size() < MOST_TABLES || tables.containsKey(table)) {
        fill(record, row, cells);
        tables.computeIfAbsent(table, t -> new SheetSurvey()).row(record);
      }
      return true;
    }
  }

  private static void fill(SheetRecord record, long row, List<String> cells) {
    record.begin(row, false);
    for (int i = 0; i < cells.size(); i++) {
      int start = record.bytes().size();
      record.bytes().append(cells.get(i));
      record.cell(i, start, Values.TEXT);
    }
  }

  /** Hands on everything; the rows of tables that are none as paragraphs. */
  private static final class Delivery implements DocumentBlocks {
    private final Layout layout;
    private final boolean pages;
    private final Sink sink;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final SheetRecord record = new SheetRecord();
    private long paragraphs;
    private boolean enough;

    Delivery(Layout layout, boolean pages, Sink sink) {
      this.layout = layout;
      this.pages = pages;
      this.sink = sink;
      for (int i = 0; i < layout.tables().size(); i++) {
        places.put(layout.tables().get(i).details().getOrDefault(PLACE, ""), i);
      }
    }

    @Override
    public boolean paragraph(long number, String text) {
      // rows of what is no table count too, so that each number stands once
      paragraphs++;
      fill(record, pages ? number : paragraphs, List.of(text));
      return deliver(places.getOrDefault(TEXT, 0));
    }

    @Override
    public boolean row(int table, long row, List<String> cells) {
      Integer index = places.get(String.valueOf(table));
      if (index == null || row < layout.tables().get(index).headerRow()) {
        return places.containsKey(TEXT)
            ? paragraph(paragraphs + 1, String.join(" | ", cells))
            : title(index, row, cells);
      }
      if (row == layout.tables().get(index).headerRow()) {
        return true;
      }
      fill(record, row, cells);
      return record.blank() || deliver(index);
    }

    /** A line above the header of a page's only table is a record like the others. */
    private boolean title(@Nullable Integer index, long row, List<String> cells) {
      fill(record, row, cells);
      return deliver(index == null ? 0 : index);
    }

    void properties(Map<String, String> properties) {
      Integer index = places.get(PROPERTIES);
      if (index != null) {
        List<String> cells = new ArrayList<>();
        for (String header : layout.tables().get(index).header()) {
          cells.add(properties.getOrDefault(header, ""));
        }
        fill(record, 1, cells);
        deliver(index);
      }
    }

    private boolean deliver(int table) {
      enough |= !sink.record(table, record.values());
      return !enough;
    }
  }
}
