package fi.seloste.collect;

import fi.seloste.collect.XlsxRelations.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An opened workbook of the binary format (MS-XLSB). */
final class XlsbBook implements SheetBook {

  private static final int SHEET = 156;
  private static final int PROPERTIES = 153;
  private static final int STRING = 19;
  private static final int FONT = 43;
  private static final int FORMAT = 44;
  private static final int STYLE = 47;
  private static final int STYLES = 617;
  private static final int STYLES_END = 618;
  private static final int BOLD = 600;

  private final XlsxZip zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();
  private final List<SheetStyle> styles = new ArrayList<>();
  private String stringsPart = "";
  private boolean from1904;
  private @Nullable SharedStrings strings;

  /** Takes over the package. */
  XlsbBook(XlsxZip zip, String workbook) throws IOException {
    this.zip = zip;
    List<Relation> relations = XlsxRelations.of(zip, workbook);
    try (XlsbRecords records = new XlsbRecords(zip.open(workbook))) {
      while (records.next()) {
        if (records.type() == SHEET) {
          sheet(records, relations);
        } else if (records.type() == PROPERTIES) {
          from1904 = (records.int32(0) & 1) != 0;
        }
      }
    }
    for (Relation relation : relations) {
      if (relation.type().equals("styles") && zip.has(relation.target())) {
        styles(relation.target());
      } else if (relation.type().equals("sharedStrings") && zip.has(relation.target())) {
        stringsPart = relation.target();
      }
    }
  }

  private void sheet(XlsbRecords record, List<Relation> relations) throws IOException {
    boolean hidden = record.int32(0) != 0;
    String id = record.text(8);
    String name = record.text(record.afterText(8));
    Relation relation =
        relations.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElse(new Relation(id, "", ""));
    if (relation.type().equals("chartsheet")) {
      notes.add(Reason.of("chart-sheet", name));
      return;
    }
    sheets.add(new Sheet(name, hidden, null));
    parts.add(relation.target());
    for (Relation beside : XlsxRelations.of(zip, relation.target())) {
      if (beside.type().equals("comments") && zip.has(beside.target())) {
        sheets.add(new Sheet(name + "!comments", hidden, List.of("")));
        parts.add(beside.target());
      }
    }
  }

  private void styles(String part) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    List<Boolean> bold = new ArrayList<>();
    boolean cells = false;
    try (XlsbRecords records = new XlsbRecords(zip.open(part))) {
      while (records.next()) {
        switch (records.type()) {
          case FONT -> bold.add(records.uint16(4) >= BOLD);
          case FORMAT -> codes.put(records.uint16(0), records.text(2));
          case STYLES -> cells = true;
          case STYLES_END -> cells = false;
          case STYLE -> {
            if (cells) {
              int format = records.uint16(2);
              int font = records.uint16(4);
              String code = codes.get(format);
              styles.add(
                  new SheetStyle(
                      SheetForm.of(format, code),
                      SheetForm.zeros(code),
                      font < bold.size() && bold.get(font)));
            }
          }
          default -> {
            // nothing that matters for values
          }
        }
      }
    }
  }

  SheetStyle style(int index) {
    return index >= 0 && index < styles.size() ? styles.get(index) : SheetStyle.PLAIN;
  }

  boolean from1904() {
    return from1904;
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public List<Reason> notes() {
    return notes;
  }

  @Override
  public void scan(int sheet, SheetRows rows, SheetFacts facts) throws IOException {
    try (XlsbRecords records = new XlsbRecords(zip.open(parts.get(sheet)))) {
      if (sheets.get(sheet).header() != null) {
        XlsbSheet.comments(records, rows);
      } else {
        new XlsbSheet(this, strings(), rows, facts).scan(records);
      }
    }
  }

  private SharedStrings strings() throws IOException {
    SharedStrings known = strings;
    if (known == null) {
      known = new SharedStrings(SharedStrings.usualBound());
      strings = known;
      if (!stringsPart.isEmpty()) {
        SheetBytes text = new SheetBytes();
        try (XlsbRecords records = new XlsbRecords(zip.open(stringsPart))) {
          while (records.next()) {
            if (records.type() == STRING) {
              text.clear();
              text.append(records.text(1));
              known.add(text);
            }
          }
        }
      }
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      if (strings != null) {
        strings.close();
      }
    }
  }
}
