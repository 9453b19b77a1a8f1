package fi.seloste.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The classification of a workbook against merely inflating it and against POI's event API. */
final class SheetRatios {

  private static final int ROWS = 200_000;

  private SheetRatios() {}

  static void run(Path folder, int rounds) throws Exception {
    Path path = folder.resolve("crm-" + ROWS + ".xlsx");
    if (!Files.exists(path)) {
      write(Exports.csv(folder, ROWS).path(), path);
    }
    Exports xlsx = new Exports(path);
    System.out.printf(Locale.ROOT, "%n%,d rows x 24 fields, XLSX%n", ROWS);
    Measure measure =
        new Measure()
            .cpu("inflating", () -> inflate(path))
            .cpu("POI event API", () -> poi(path))
            .cpu("classification of the workbook", () -> xlsx.classify(1))
            .run(rounds);
    measure.print("inflating");
    System.out.printf(
        Locale.ROOT,
        "x POI's event API %.3f%n",
        measure.ratio("classification of the workbook", "POI event API"));
  }

  private static void write(Path csv, Path path) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        Stream<String> lines = Files.lines(csv, StandardCharsets.UTF_8);
        OutputStream out = Files.newOutputStream(path)) {
      Sheet sheet = book.createSheet("asiakkaat");
      int[] next = {0};
      lines.forEach(
          line -> {
            Row row = sheet.createRow(next[0]++);
            List<String> cells = List.of(line.split(";", -1));
            for (int f = 0; f < cells.size(); f++) {
              if (!cells.get(f).isEmpty()) {
                row.createCell(f).setCellValue(cells.get(f));
              }
            }
          });
      book.write(out);
    }
  }

  private static long inflate(Path path) throws IOException {
    byte[] block = new byte[1 << 16];
    long bytes = 0;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int got = in.read(block); got > 0; got = in.read(block)) {
            bytes += got;
          }
        }
      }
    }
    return bytes;
  }

  /** Cells as formatted text, as the library's own example does. */
  private static long poi(Path path) throws Exception {
    long[] cells = {0};
    XSSFSheetXMLHandler.SheetContentsHandler counting =
        new XSSFSheetXMLHandler.SheetContentsHandler() {
          @Override
          public void startRow(int row) {}

          @Override
          public void endRow(int row) {}

          @Override
          public void cell(String reference, String value, XSSFComment comment) {
            cells[0]++;
          }
        };
    try (OPCPackage pack = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(pack);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack);
      try (InputStream sheet = reader.getSheetsData().next()) {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        XMLReader parser = factory.newSAXParser().getXMLReader();
        parser.setContentHandler(
            new XSSFSheetXMLHandler(reader.getStylesTable(), strings, counting, false));
        parser.parse(new InputSource(sheet));
      }
    }
    return cells[0];
  }
}
