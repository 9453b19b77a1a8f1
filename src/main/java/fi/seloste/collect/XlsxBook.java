package fi.seloste.collect;

import fi.seloste.collect.XlsxRelations.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An opened workbook of the 2007 format. */
final class XlsxBook implements SheetBook {

  /**
   * A sheet and where it is read.
   *
   * @param cells whether the parts hold cells, else comments and shapes
   */
  private record Source(SheetBook.Sheet sheet, boolean cells, List<String> parts) {}

  private static final List<String> COPIES =
      List.of("pivotcacherecords", "externallinks/externallink", "/embeddings/", "/media/");

  private final XlsxZip zip;
  private final XlsxWorkbook workbook;
  private final XlsxStyles styles;
  private final List<Source> sources = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();
  private @Nullable SharedStrings strings;

  /** Takes over the package. */
  XlsxBook(XlsxZip zip, String workbookPart) throws IOException {
    this.zip = zip;
    this.workbook = XlsxWorkbook.read(zip, workbookPart);
    this.styles =
        workbook.styles().isEmpty()
            ? XlsxStyles.none()
            : XlsxStyles.read(new XlsxXml(zip.open(workbook.styles())));
    Set<String> used = new HashSet<>();
    for (XlsxWorkbook.Sheet sheet : workbook.sheets()) {
      add(sheet);
      used.add(sheet.part().toLowerCase(Locale.ROOT));
    }
    noteUnread(used);
  }

  @Override
  public List<Sheet> sheets() {
    return sources.stream().map(Source::sheet).toList();
  }

  @Override
  public List<Reason> notes() {
    return notes;
  }

  @Override
  public void scan(int sheet, SheetRows rows, SheetFacts facts) throws IOException {
    Source source = sources.get(sheet);
    for (String part : source.parts()) {
      try (InputStream in = zip.open(part)) {
        if (source.cells()) {
          XlsxCell cells = new XlsxCell(strings(), styles, workbook.from1904());
          new XlsxSheet(in, cells, rows, facts).scan();
        } else if (!new XlsxComments(in, rows).scan()) {
          return;
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      if (strings != null) {
        strings.close();
      }
    }
  }

  private void add(XlsxWorkbook.Sheet sheet) throws IOException {
    if (sheet.chart()) {
      notes.add(Reason.of("chart-sheet", sheet.name()));
    } else {
      sources.add(
          new Source(new Sheet(sheet.name(), sheet.hidden(), null), true, List.of(sheet.part())));
    }
    List<String> beside = new ArrayList<>();
    List<Relation> relations =
        sheet.part().isEmpty() ? List.of() : XlsxRelations.of(zip, sheet.part());
    boolean plain = relations.stream().anyMatch(r -> r.type().equals("comments"));
    for (Relation relation : relations) {
      // a threaded comment also stands among the plain ones
      boolean twice = plain && relation.type().equals("threadedComment");
      if (XlsxComments.TYPES.contains(relation.type()) && !twice && texts(relation)) {
        beside.add(relation.target());
      }
    }
    if (!beside.isEmpty()) {
      Sheet comments = new Sheet(sheet.name() + "!comments", sheet.hidden(), List.of(""));
      sources.add(new Source(comments, false, beside));
    }
  }

  /** Whether the part has any text: most drawings are pictures and charts. */
  private boolean texts(Relation relation) throws IOException {
    if (!zip.has(relation.target())) {
      return false;
    }
    SheetCounter counter = new SheetCounter();
    try (InputStream in = zip.open(relation.target())) {
      new XlsxComments(in, counter).scan();
    } catch (SheetFault e) {
      throw e;
    } catch (IOException e) {
      return true; // broken: reading it will tell
    }
    return counter.rows() > 0;
  }

  private SharedStrings strings() throws IOException {
    if (strings == null) {
      SharedStrings made = new SharedStrings(SharedStrings.usualBound());
      strings = made;
      if (!workbook.strings().isEmpty()) {
        try (InputStream in = zip.open(workbook.strings())) {
          XlsxStrings.read(in, made);
        } catch (SheetFault e) {
          throw e;
        } catch (IOException e) {
          throw new SheetFault("broken-part", workbook.strings());
        }
      }
    }
    return strings;
  }

  private void noteUnread(Set<String> used) {
    List<String> unread =
        zip.names().stream()
            .filter(
                name ->
                    COPIES.stream().anyMatch(name::contains)
                        || (name.startsWith("xl/worksheets/sheet") && !used.contains(name)))
            .filter(name -> !name.endsWith(".rels"))
            .toList();
    if (!unread.isEmpty()) {
      String shown = String.join(", ", unread.subList(0, Math.min(5, unread.size())));
      notes.add(Reason.of("unread-parts", unread.size(), shown));
    }
  }
}
