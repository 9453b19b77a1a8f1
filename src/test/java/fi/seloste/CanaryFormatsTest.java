package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same values in every further format, whole and broken off in the middle: none leaves a file,
 * and none is in the arguments of the processes that read them.
 */
class CanaryFormatsTest {

  private static final String MEMO =
      "Asiakas Kanariina Lintulehto, 010190-999W, kanariina@kanarialintu.example, 0457 3123987,"
          + " Keltasirkuntie 4, 00760, FI90 8000 2627 7613 48, siipirikko";
  private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

  @TempDir Path folder;

  @Test
  void noFormatAndNoBrokenFileLetsAValueOut() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    documents();
    openDocuments();
    workbooks();
    messages();
    archives();
    for (Path whole : files(folder.resolve("in"))) {
      byte[] bytes = Files.readAllBytes(whole);
      Files.write(
          whole.resolveSibling("cut-" + whole.getFileName()),
          Arrays.copyOf(bytes, bytes.length * 3 / 5));
    }
    Files.writeString(folder.resolve("register.yml"), REGISTER);
    Files.writeString(folder.resolve("job.yml"), JOB);
    Path out = folder.resolve("out");

    List<String> arguments = new ArrayList<>();
    String printed =
        Canaries.printed(
            () -> {
              assertThat(Seloste.run("scan", folder.resolve("job.yml") + "", "--month", "2026-10"))
                  .isEqualTo(3);
              ProcessHandle.current()
                  .descendants()
                  .forEach(one -> one.info().commandLine().ifPresent(arguments::add));
            });

    assertThat(Canaries.in(printed)).as("standard output, errors and logs").isEmpty();
    assertThat(arguments)
        .isNotEmpty()
        .allMatch(one -> Canaries.in(one).isEmpty())
        .allMatch(one -> one.contains("-XX:-HeapDumpOnOutOfMemoryError"));
    List<String> leaks = new ArrayList<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        leaks.addAll(file.endsWith("purge-proposal.csv") ? List.of() : Canaries.leaks(file));
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(formatsThatWereRead(out))
        .contains(
            "docx",
            "odt",
            "rtf",
            "pdf",
            "ppt",
            "ods",
            "xls",
            "spreadsheetml",
            "html",
            "eml",
            "mbox",
            "tar",
            "gz",
            "bz2",
            "xz",
            "7z",
            "json",
            "csv");
  }

  /** A format that nobody could read would make this test say nothing of it. */
  private static Set<String> formatsThatWereRead(Path out) {
    JsonNode findings = JsonMapper.shared().readTree(out.resolve("formats/2026-10/findings.json"));
    Set<String> read = new TreeSet<>();
    for (JsonNode source : findings.get("sources")) {
      if (source.get("status").asString().equals("read")) {
        read.add(source.get("format").asString());
      }
    }
    return read;
  }

  private void documents() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream file = out("letter.docx")) {
      document.getProperties().getCoreProperties().setCreator("Kanariina Lintulehto");
      document.createParagraph().createRun().setText(MEMO);
      var table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Nimi");
      table.getRow(1).getCell(0).setText("Kanariina Lintulehto");
      document.write(file);
    }
    write("letter.rtf", "{\\rtf1\\ansi{\\info{\\author Kanariina Lintulehto}}" + MEMO + "\\par}");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setAuthor("Kanariina Lintulehto");
      try (PDPageContentStream text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        text.newLineAtOffset(20, 700);
        text.showText(MEMO);
        text.endText();
      }
      document.save(folder.resolve("in/letter.pdf").toFile());
    }
    try (HSLFSlideShow show = new HSLFSlideShow();
        OutputStream file = out("slides.ppt")) {
      show.createSlide().addTitle().setText(MEMO);
      show.write(file);
    }
    write("page.html", "<html><body><p>" + MEMO + "</p></body></html>");
  }

  private void openDocuments() throws IOException {
    String text = "<text:p>" + MEMO + "</text:p>";
    odf("letter.odt", "text", "<office:text>" + text + "</office:text>");
    odf(
        "slides.odp",
        "presentation",
        "<office:presentation><draw:page draw:name=\"1\"><draw:frame><draw:text-box>"
            + text
            + "</draw:text-box></draw:frame></draw:page></office:presentation>");
    String rows =
        Stream.of(CanaryTest.HEADER, CanaryTest.ROW)
            .map(
                line ->
                    Stream.of(line.split(";", -1))
                        .map(
                            cell ->
                                "<table:table-cell office:value-type=\"string\"><text:p>"
                                    + cell
                                    + "</text:p></table:table-cell>")
                        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
            .collect(Collectors.joining());
    odf(
        "book.ods",
        "spreadsheet",
        "<office:spreadsheet><table:table table:name=\"Taulu\">"
            + rows
            + "</table:table></office:spreadsheet>");
  }

  private void odf(String name, String kind, String body) throws IOException {
    StringBuilder names = new StringBuilder();
    for (String space : List.of("office", "text", "table", "drawing")) {
      String prefix = space.equals("drawing") ? "draw" : space;
      names.append(" xmlns:").append(prefix).append("=\"").append(ODF).append(space);
      names.append(":1.0\"");
    }
    try (ZipOutputStream zip = new ZipOutputStream(out(name))) {
      entry(zip, "mimetype", "application/vnd.oasis.opendocument." + kind);
      entry(
          zip,
          "content.xml",
          "<?xml version=\"1.0\"?><office:document-content office:version=\"1.2\""
              + names
              + "><office:body>"
              + body
              + "</office:body></office:document-content>");
      entry(
          zip,
          "meta.xml",
          "<?xml version=\"1.0\"?><office:document-meta"
              + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
              + names
              + "><office:meta><dc:creator>Kanariina Lintulehto</dc:creator></office:meta>"
              + "</office:document-meta>");
    }
  }

  private void workbooks() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream file = out("book.xls")) {
      Sheet sheet = book.createSheet("Taulu");
      for (String line : List.of(CanaryTest.HEADER, CanaryTest.ROW)) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : line.split(";", -1)) {
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
      }
      book.write(file);
    }
    String cells =
        Stream.of(CanaryTest.HEADER, CanaryTest.ROW)
            .map(
                line ->
                    Stream.of(line.split(";", -1))
                        .map(cell -> "<Cell><Data ss:Type=\"String\">" + cell + "</Data></Cell>")
                        .collect(Collectors.joining("", "<Row>", "</Row>")))
            .collect(Collectors.joining());
    write(
        "book.xml",
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
            + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet"
            + " ss:Name=\"Taulu\"><Table>"
            + cells
            + "</Table></Worksheet></Workbook>");
  }

  private void messages() throws IOException {
    String message =
        "From: Kanariina Lintulehto <kanariina@kanarialintu.example>\nTo: eero@x.example\n"
            + "Subject: siipirikko LINTU-7788\nDate: Mon, 2 Mar 2015 10:00:00 +0200\n"
            + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n"
            + "--B\nContent-Type: text/plain; charset=UTF-8\n\n"
            + MEMO
            + "\n--B\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n"
            + CanaryTest.HEADER
            + "\n"
            + CanaryTest.ROW
            + "\n--B--\n";
    write("message.eml", message);
    write("box.mbox", "From x Mon Mar  2 10:00:00 2015\n" + message + "\n");
    write("events.jsonl", "{\"nimi\": \"Kanariina Lintulehto\", \"sotu\": \"010190-999W\"}\n");
  }

  private void archives() throws IOException {
    byte[] list =
        (CanaryTest.HEADER + "\n" + CanaryTest.ROW + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry("inner.csv");
      entry.setSize(list.length);
      tar.putArchiveEntry(entry);
      tar.write(list);
      tar.closeArchiveEntry();
    }
    Files.write(folder.resolve("in/data.tar"), bytes.toByteArray());
    try (OutputStream gzip = new GZIPOutputStream(out("list.csv.gz"))) {
      gzip.write(list);
    }
    try (OutputStream packed = new BZip2CompressorOutputStream(out("list.csv.bz2"))) {
      packed.write(list);
    }
    try (OutputStream packed = new XZCompressorOutputStream(out("list.csv.xz"))) {
      packed.write(list);
    }
    try (SevenZOutputFile seven = new SevenZOutputFile(folder.resolve("in/data.7z").toFile())) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("inner.csv");
      seven.putArchiveEntry(entry);
      seven.write(list);
      seven.closeArchiveEntry();
    }
  }

  private OutputStream out(String name) throws IOException {
    return Files.newOutputStream(folder.resolve("in").resolve(name));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("in").resolve(name), text);
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static final String REGISTER =
      """
      register: formats
      title: Koerekisteri
      controller: Koe Oy
      notice: {file: notice.txt}
      list: closed
      subjects: [customer]
      declares:
        - {category: email, subjects: [customer]}
      """;

  private static final String JOB =
      """
      job: formats
      register: register.yml
      output: out
      sources:
        - {source: all, files: "in/*", kind: documents, subjects: customer, records: customer}
      policy:
        - {records: customer, clock: created, period: P1Y, action: erase}
      """;
}
