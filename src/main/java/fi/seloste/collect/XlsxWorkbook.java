package fi.seloste.collect;

import fi.seloste.collect.XlsxRelations.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the workbook part says.
 *
 * @param sheets in the workbook's order
 * @param from1904 whether days count from 1904
 * @param styles the styles part, or empty
 * @param strings the shared strings part, or empty
 */
record XlsxWorkbook(List<Sheet> sheets, boolean from1904, String styles, String strings) {

  /**
   * A sheet.
   *
   * @param part its part's name; empty when the workbook has none for it
   * @param chart whether it is a chart and has no cells
   */
  record Sheet(String name, String part, boolean hidden, boolean chart) {}

  private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

  /** The name of the workbook part; empty when the package has none. */
  static String part(XlsxZip zip) throws IOException {
    for (Relation relation : XlsxRelations.of(zip, "")) {
      if (relation.type().equals("officeDocument") && zip.has(relation.target())) {
        return relation.target();
      }
    }
    return zip.has("xl/workbook.xml")
        ? "xl/workbook.xml"
        : zip.has("xl/workbook.bin") ? "xl/workbook.bin" : "";
  }

  static XlsxWorkbook read(XlsxZip zip, String part) throws IOException {
    List<Relation> relations = XlsxRelations.of(zip, part);
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    boolean workbook = false;
    try (XlsxXml xml = new XlsxXml(zip.open(part))) {
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "workbook" -> workbook = true;
          case "workbookPr" -> from1904 = xml.flag("date1904");
          case "sheet" -> sheets.add(sheet(xml, relations));
          default -> {}
        }
      }
    }
    if (!workbook) {
      throw new SheetFault("not-a-workbook");
    }
    return new XlsxWorkbook(
        List.copyOf(sheets),
        from1904,
        target(zip, relations, "styles"),
        target(zip, relations, "sharedStrings"));
  }

  private static Sheet sheet(XlsxXml xml, List<Relation> relations) {
    String id = xml.relation();
    Relation relation =
        relations.stream()
            .filter(r -> r.id().equals(id))
            .findFirst()
            .orElse(new Relation(id, "", ""));
    return new Sheet(
        xml.attribute("name"),
        relation.target(),
        HIDDEN.contains(xml.attribute("state")),
        relation.type().equals("chartsheet"));
  }

  private static String target(XlsxZip zip, List<Relation> relations, String type) {
    return relations.stream()
        .filter(r -> r.type().equals(type) && zip.has(r.target()))
        .map(Relation::target)
        .findFirst()
        .orElse("");
  }
}
