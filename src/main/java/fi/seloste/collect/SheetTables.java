package fi.seloste.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans and reads a workbook of any format. */
final class SheetTables {

  private static final String POSITION = "position";

  /** Beyond any row: the end of a table of which nobody knows where it ends. */
  private static final long NO_END = 1L << 32;

  private final String format;
  private final SheetBook book;
  private final List<Table> tables = new ArrayList<>();
  private final List<Slice> slices = new ArrayList<>();
  private final List<Reason> notes;

  private SheetTables(String format, SheetBook book) {
    this.format = format;
    this.book = book;
    this.notes = new ArrayList<>(book.notes());
  }

  /**
   * Finds the tables of all sheets. A sheet that breaks keeps what was found before the break; its
   * slice is read up to there and then tells.
   */
  static Layout plan(String format, SheetBook book) throws UnreadableFileException {
    return new SheetTables(format, book).plan();
  }

  /** Reads one slice. */
  static void read(SheetBook book, Layout layout, Slice slice, Sink sink)
      throws UnreadableFileException {
    Table table = layout.tables().get(slice.table());
    int position = Integer.parseInt(table.details().getOrDefault(POSITION, "1")) - 1;
    if (slice.from() >= slice.to()) {
      return;
    }
    if (position >= book.sheets().size()) {
      throw new UnreadableFileException("broken-sheet", table.name());
    }
    try {
      book.scan(position, new SheetDelivery(slice.table(), slice, sink), new SheetFacts());
    } catch (SheetFault e) {
      throw new UnreadableFileException(e.reason());
    } catch (IOException e) {
      throw new UnreadableFileException("broken-sheet", book.sheets().get(position).name());
    }
  }

  private Layout plan() throws UnreadableFileException {
    List<String> hidden = new ArrayList<>();
    for (int i = 0; i < book.sheets().size(); i++) {
      SheetBook.Sheet sheet = book.sheets().get(i);
      if (sheet.hidden() && sheet.header() == null) {
        hidden.add(sheet.name());
      }
      add(i, sheet);
    }
    if (!hidden.isEmpty()) {
      notes.add(0, Reason.of("hidden-sheets", String.join(", ", hidden)));
    }
    return new Layout(format, null, tables, slices, notes);
  }

  private void add(int position, SheetBook.Sheet sheet) throws UnreadableFileException {
    SheetSurvey survey = new SheetSurvey();
    SheetFacts facts = new SheetFacts();
    boolean whole = true;
    List<String> header = sheet.header();
    if (header == null) {
      try {
        book.scan(position, survey, facts);
      } catch (SheetFault e) {
        throw new UnreadableFileException(e.reason());
      } catch (IOException e) {
        whole = false;
      }
    } else {
      add(position, sheet, sheet.name(), new SheetSurvey.Region(header, 0, 0, 1, NO_END, 1, 1));
      return;
    }
    List<SheetSurvey.Region> regions = survey.regions(facts);
    if (regions.isEmpty()) {
      regions = List.of(new SheetSurvey.Region(List.of(), 0, 0, 1, whole ? 1 : NO_END, 1, 1));
      if (whole) {
        notes.add(Reason.of("empty-sheet", sheet.name()));
      }
    }
    for (int i = 0; i < regions.size(); i++) {
      SheetSurvey.Region region = regions.get(i);
      boolean last = i == regions.size() - 1;
      add(position, sheet, name(sheet, region, i), last && !whole ? open(region) : region);
    }
    titles(position, sheet, regions);
    note(sheet, survey, facts);
  }

  /** What stands above the headers is a table of lines: no records, but whose names are there? */
  private void titles(int position, SheetBook.Sheet sheet, List<SheetSurvey.Region> regions) {
    List<SheetSurvey.Region> titled =
        regions.stream().filter(region -> region.titles() < region.top()).toList();
    if (titled.isEmpty()) {
      return;
    }
    for (SheetSurvey.Region region : titled) {
      slices.add(new Slice(tables.size(), region.titles(), region.top(), region.titles(), 0));
    }
    Map<String, String> details =
        Map.of(POSITION, String.valueOf(position + 1), Table.ASIDE, "true");
    tables.add(new Table(sheet.name() + CsvAside.NAME, List.of(""), 0, sheet.hidden(), details));
  }

  private void add(int position, SheetBook.Sheet sheet, String name, SheetSurvey.Region region) {
    Map<String, String> details = new HashMap<>();
    details.put(POSITION, String.valueOf(position + 1));
    if (sheet.name().endsWith("!comments")) {
      details.put(Table.ASIDE, "true"); // and shapes
    }
    slices.add(new Slice(tables.size(), region.from(), region.to(), region.from(), 0));
    tables.add(new Table(name, region.header(), region.headerRow(), sheet.hidden(), details));
  }

  private static SheetSurvey.Region open(SheetSurvey.Region region) {
    return new SheetSurvey.Region(
        region.header(),
        region.headerRow(),
        region.column(),
        region.from(),
        NO_END,
        region.titles(),
        region.top());
  }

  private static String name(SheetBook.Sheet sheet, SheetSurvey.Region region, int index) {
    return index == 0
        ? sheet.name()
        : sheet.name() + "!" + XlsxRange.letters(region.column()) + region.headerRow();
  }

  private void note(SheetBook.Sheet sheet, SheetSurvey survey, SheetFacts facts) {
    note("hidden-rows", sheet, survey.hiddenRows());
    note("hidden-columns", sheet, facts.hiddenColumns());
    note("title-rows", sheet, survey.titles());
    note("uncalculated-formulas", sheet, facts.uncalculatedCount());
  }

  private void note(String key, SheetBook.Sheet sheet, long count) {
    if (count > 0) {
      notes.add(Reason.of(key, sheet.name(), count));
    }
  }
}
