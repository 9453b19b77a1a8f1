package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made of hand-written parts, for what POI cannot write. */
final class XlsxParts {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private XlsxParts() {}

  /** A workbook of one sheet named Taulu with these rows. */
  static XlsxParts ofRows(String rows) {
    return ofSheet(
        "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A workbook of one sheet named Taulu whose part is this. */
  static XlsxParts ofSheet(String sheet) {
    return new XlsxParts()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "_rels/.rels",
            "<Relationships><Relationship Id='r1' Type='"
                + RELATIONS
                + "/officeDocument' Target='xl/workbook.xml'/></Relationships>")
        .with(
            "xl/workbook.xml",
            "<workbook xmlns='"
                + MAIN
                + "' xmlns:r='"
                + RELATIONS
                + "'><sheets><sheet name='Taulu' sheetId='1' r:id='r1'/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Type='"
                + RELATIONS
                + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='"
                + RELATIONS
                + "/styles' Target='styles.xml'/><Relationship Id='r3' Type='"
                + RELATIONS
                + "/sharedStrings' Target='sharedStrings.xml'/></Relationships>")
        .with("xl/worksheets/sheet1.xml", sheet);
  }

  XlsxParts with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  XlsxParts with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  XlsxParts without(String name) {
    parts.remove(name);
    return this;
  }

  /** Replaces text in a part. */
  XlsxParts changed(String name, String what, String by) {
    String content = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    return with(name, content.replace(what, by));
  }

  /** Cell formats 0, 1, 2 … with these format codes. */
  XlsxParts styles(String... codes) {
    StringBuilder formats = new StringBuilder();
    StringBuilder xfs = new StringBuilder();
    for (int i = 0; i < codes.length; i++) {
      String code = codes[i].replace("&", "&amp;").replace("\"", "&quot;");
      formats.append("<numFmt numFmtId='" + (164 + i) + "' formatCode=\"" + code + "\"/>");
      xfs.append("<xf numFmtId='" + (164 + i) + "'/>");
    }
    return with(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'><numFmts>"
            + formats
            + "</numFmts><cellStyleXfs><xf numFmtId='0'/></cellStyleXfs><cellXfs>"
            + xfs
            + "</cellXfs></styleSheet>");
  }

  Path save(Path folder) throws IOException {
    Path path = folder.resolve("osat.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return path;
  }
}
