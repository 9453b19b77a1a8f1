package fi.seloste;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A compliance person's desk: a job on copied samples, its reports, and the commands by hand. */
final class Office {

  private static final String JOB = "remonttilinkki";

  final Path folder;
  final Path reports;

  /** What a command said and how it ended. */
  record Said(int exitCode, String text) {}

  Office(Path folder) throws IOException {
    this.folder = folder;
    this.reports = folder.resolve("reports");
    copy(Path.of("jobs/" + JOB + ".yml"), folder.resolve("jobs/" + JOB + ".yml"));
    copy(
        Path.of("jobs/registers/" + JOB + ".yml"),
        folder.resolve("jobs/registers/" + JOB + ".yml"));
    Path samples = Path.of("sample-data/" + JOB);
    try (Stream<Path> all = Files.walk(samples)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        copy(file, folder.resolve(file.toString()));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.copy(from, to);
  }

  Path job() {
    return folder.resolve("jobs/" + JOB + ".yml");
  }

  Path sample(String name) {
    return folder.resolve("sample-data/" + JOB).resolve(name);
  }

  Path month(String month) {
    return reports.resolve(JOB).resolve(month);
  }

  Path workbook(String month) {
    return month(month).resolve("report.xlsx");
  }

  Said scan(String month, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("scan", job().toString(), "--month", month));
    words.addAll(List.of("--out", reports.toString()));
    words.addAll(List.of(more));
    return process(words.toArray(String[]::new));
  }

  /** Runs Seloste as a process of its own, and waits for it. */
  static Said process(String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "fi.seloste.Seloste"));
    command.addAll(List.of(words));
    Path log = Files.createTempFile("said", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    Said said = new Said(process.waitFor(), Files.readString(log));
    Files.delete(log);
    return said;
  }

  /** A row to decide on, as a person sees it. */
  static final class Line {
    private final Sheet sheet;
    private final Row row;
    private final String table;
    private final XSSFWorkbook workbook;

    Line(XSSFWorkbook workbook, String table, Sheet sheet, Row row) {
      this.workbook = workbook;
      this.table = table;
      this.sheet = sheet;
      this.row = row;
    }

    String text(String column) {
      return cell(column).toString();
    }

    Cell cell(String column) {
      CellReference head = head(workbook, table, column);
      return Objects.requireNonNull(sheet.getRow(row.getRowNum()))
          .getCell(head.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    void decide(String choice, String reason, String by) {
      cell("choice").setCellValue(choice);
      cell("reason").setCellValue(reason);
      cell("by").setCellValue(by);
    }

    void until(LocalDate day) {
      cell("until").setCellValue(day);
    }
  }

  /** What is done with an open workbook. */
  interface Hand {
    void on(XSSFWorkbook workbook, List<Line> groups, List<Line> records) throws Exception;
  }

  /** Opens a workbook, lets somebody decide, and saves it. */
  static void decide(Path workbook, Hand hand) throws Exception {
    XSSFWorkbook opened;
    try (InputStream in = Files.newInputStream(workbook)) {
      opened = new XSSFWorkbook(in);
    }
    try (opened) {
      hand.on(opened, lines(opened, "group"), lines(opened, "record"));
      try (OutputStream out = Files.newOutputStream(workbook)) {
        opened.write(out);
      }
    }
  }

  private static List<Line> lines(XSSFWorkbook workbook, String table) {
    CellReference head = head(workbook, table, "id");
    Sheet sheet = workbook.getSheet(head.getSheetName());
    List<Line> lines = new ArrayList<>();
    for (int at = head.getRow() + 1; at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      Cell id = row == null ? null : row.getCell(head.getCol());
      if (row != null && id != null && !id.toString().isEmpty()) {
        lines.add(new Line(workbook, table, sheet, row));
      }
    }
    return lines;
  }

  private static CellReference head(XSSFWorkbook workbook, String table, String column) {
    return new CellReference(
        workbook.getName("decision." + table + "." + column).getRefersToFormula());
  }

  /** The order's or the proposal's lines, by column. */
  static List<Map<String, String>> csv(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] columns = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new java.util.LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Takes lines with this text out of an export, as a process that deletes would. */
  static void delete(Path export, List<String> keys) throws IOException {
    List<String> kept =
        Files.readAllLines(export).stream()
            .filter(line -> keys.stream().noneMatch(line::contains))
            .toList();
    Files.write(export, kept);
  }
}
