package fi.seloste.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A month's exports of a large company, with a job over them: {@code MixedExports GIB FOLDER}. Of
 * each GiB some three fifths are customer registers in CSV, the rest call logs, JSON, JSON Lines,
 * Excel workbooks and archives. Records are drawn from 100,000 invented ones, each under a number
 * of its own; workbooks and archives are each made once and copied.
 */
final class MixedExports {

  private static final int POOL = 100_000;
  private static final int DIGITS = 9;
  private static final long MIB = 1L << 20;
  private static final int SHEET_ROWS = 60_000;

  private final Path folder;
  private final SplittableRandom random = new SplittableRandom(20261101);
  private final List<List<String>> pool = new ArrayList<>();
  private long number = 100_000_000;

  private MixedExports(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Path drawn = folder.resolve("pool.csv");
    CrmExport.write(drawn, POOL);
    try (java.util.stream.Stream<String> lines = Files.lines(drawn)) {
      lines.skip(1).map(line -> List.of(line.split(";", -1))).forEach(pool::add);
    }
    Files.delete(drawn);
  }

  /** Arguments: how many GiB, and the folder. */
  public static void main(String[] args) throws IOException {
    MixedExports exports = new MixedExports(Path.of(args[1]));
    exports.job();
    int sets = Integer.parseInt(args[0]);
    Path sheet = exports.workbook();
    Path archive = exports.archive();
    for (int set = 0; set < sets; set++) {
      exports.set(set, sheet, archive);
    }
    Files.delete(sheet);
    Files.delete(archive);
  }

  private void set(int set, Path sheet, Path archive) throws IOException {
    String header = String.join(";", CrmExport.HEADER) + "\n";
    List<byte[]> rows = lines(one -> ";" + String.join(";", one.subList(1, one.size())) + "\n");
    for (int part = 0; part < 2; part++) {
      write("crm-%02d-%d.csv".formatted(set, part), header, rows, "", "", 310 * MIB);
    }
    write(
        "calls-%02d.csv".formatted(set),
        "puhelu;alkoi;kesto;suunta;numero;jono\n",
        lines(MixedExports::call),
        "",
        "",
        160 * MIB);
    List<byte[]> objects = lines(MixedExports::object);
    write("web-%02d.json".formatted(set), "[", objects, "{\"id\":", "{\"id\":0}]\n", 100 * MIB);
    write(
        "events-%02d.jsonl".formatted(set),
        "",
        lines(MixedExports::event),
        "{\"id\":",
        "",
        60 * MIB);
    for (int copy = 0; copy < 6; copy++) {
      Files.copy(sheet, folder.resolve("book-%02d-%d.xlsx".formatted(set, copy)));
    }
    Files.copy(archive, folder.resolve("archive-%02d.zip".formatted(set)));
  }

  /** How a record is written, but for its number, which comes first. */
  private interface Shape {
    String of(List<String> record);
  }

  private List<byte[]> lines(Shape shape) {
    return pool.stream().map(one -> shape.of(one).getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static String call(List<String> one) {
    return ";"
        + one.get(15)
        + ":07;"
        + one.get(19).length() * 37
        + ";inbound;"
        + one.get(6)
        + ";vaihde\n";
  }

  private static String object(List<String> one) {
    return fields(one) + "},\n";
  }

  private static String event(List<String> one) {
    return fields(one) + "}\n";
  }

  private static String fields(List<String> one) {
    StringBuilder json = new StringBuilder();
    for (int field : new int[] {3, 5, 6, 8, 9, 10, 15, 22, 23}) {
      json.append(",\"").append(CrmExport.HEADER.get(field)).append("\":\"");
      json.append(one.get(field)).append('"');
    }
    return json.toString();
  }

  private void write(
      String name, String head, List<byte[]> rows, String begin, String end, long bytes)
      throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 20)) {
      rows(out, head, rows, begin, end, bytes);
    }
  }

  private void rows(
      OutputStream out, String head, List<byte[]> rows, String begin, String end, long bytes)
      throws IOException {
    byte[] first = begin.getBytes(StandardCharsets.UTF_8);
    out.write(head.getBytes(StandardCharsets.UTF_8));
    byte[] digits = new byte[DIGITS];
    for (long written = 0; written < bytes; ) {
      byte[] row = rows.get(random.nextInt(POOL));
      long left = number++;
      for (int i = DIGITS - 1; i >= 0; i--) {
        digits[i] = (byte) ('0' + left % 10);
        left /= 10;
      }
      out.write(first);
      out.write(digits);
      out.write(row);
      written += first.length + DIGITS + row.length;
    }
    out.write(end.getBytes(StandardCharsets.UTF_8));
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("book.tmp");
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Asiakkaat");
      for (int r = 0; r <= SHEET_ROWS; r++) {
        List<String> record = r == 0 ? CrmExport.HEADER : pool.get(r);
        Row row = sheet.createRow(r);
        for (int c = 0; c < 12; c++) {
          row.createCell(c).setCellValue(record.get(c));
        }
      }
      book.write(out);
    }
    return file;
  }

  private Path archive() throws IOException {
    Path file = folder.resolve("archive.tmp");
    List<byte[]> rows = lines(one -> ";" + String.join(";", one.subList(1, one.size())) + "\n");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (String name : Arrays.asList("old-1.csv", "old-2.csv")) {
        zip.putNextEntry(new ZipEntry(name));
        rows(zip, String.join(";", CrmExport.HEADER) + "\n", rows, "", "", 120 * MIB);
        zip.closeEntry();
      }
    }
    return file;
  }

  private void job() throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve("register.yml"))) {
      out.write(
          """
          register: large
          title: Suuri rekisteri
          controller: Koe Oy
          notice: {file: notice.txt}
          list: open
          subjects: [customer]
          declares:
            - {category: name, subjects: [customer]}
            - {category: email, subjects: [customer]}
            - {category: phone-number, subjects: [customer]}
            - {category: postal-address, subjects: [customer]}
          """);
    }
    try (Writer out = Files.newBufferedWriter(folder.resolve("large.yml"))) {
      out.write(
          """
          job: large
          register: register.yml
          sources:
            - {source: crm, files: "crm-*.csv", kind: crm, subjects: customer, records: customer}
            - {source: calls, files: "calls-*.csv", kind: calls, subjects: customer, records: call}
            - {source: web, files: ["web-*.json", "events-*.jsonl"], kind: crm, subjects: customer,
               records: customer}
            - {source: books, files: "book-*.xlsx", kind: spreadsheets, subjects: customer}
            - {source: archives, files: "archive-*.zip", kind: documents, subjects: customer}
          policy:
            - {records: customer, clock: created, period: P14Y9M, action: erase}
          """);
    }
  }
}
