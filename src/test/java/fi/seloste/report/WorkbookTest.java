package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.seloste.expire.OverdueRecord;
import fi.seloste.match.Outcome;
import fi.seloste.match.OverdueGroup;
import fi.seloste.purge.Choice;
import fi.seloste.purge.Decision;
import fi.seloste.purge.DecisionSheet;
import fi.seloste.purge.RefusedException;
import fi.seloste.purge.SourcesDigest;
import fi.seloste.purge.WorkbookSeal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  private static final Instant GENERATED = Instant.parse("2026-12-01T05:00:00Z");

  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

  private final Path folder;

  WorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static ReportOptions options(
      String language,
      Set<String> keysShown,
      Map<String, FollowUp> followUps,
      @Nullable String password) {
    return new ReportOptions(
        Locale.forLanguageTag(language),
        password,
        GENERATED,
        keysShown,
        new Seal(KEY, "a".repeat(64), "b".repeat(64)),
        followUps,
        ReportOptions.RECORD_ROWS);
  }

  private Path write(ReportOptions options) throws IOException {
    Report.write(Example.outcome(), Example.records(), options, folder);
    return folder.resolve(Report.WORKBOOK);
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  @Test
  void noTextOfTheDataIsAFormula() throws IOException {
    int risky = 0;
    int formulas = 0;
    try (XSSFWorkbook workbook = open(write(options("fi", Set.of(), Map.of(), null)))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).startsWith("SUMIFS($E$8:$E$10,$K$8:$K$10,\"");
              formulas++;
            } else if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().startsWith("=")) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
              risky++;
            }
          }
        }
      }
    }
    assertThat(formulas).isEqualTo(4);
    assertThat(risky).isPositive();
  }

  @Test
  void aKeyIsShownOnlyOfTheSourcesWhoseKeyIdentifiesNobody() throws IOException {
    Path none = write(options("fi", Set.of(), Map.of(), null));
    assertThat(parts(none)).doesNotContain("Pyyntö=");
    Path some = write(options("fi", Set.of("requests"), Map.of(), null));
    assertThat(parts(some)).contains("Pyyntö=9000").doesNotContain("Pyyntö=9151");
  }

  @Test
  void noFingerprintAndNoRunSecretIsInTheWorkbook() throws IOException {
    String parts = parts(write(options("fi", Set.of("requests"), Map.of(), null)));
    assertThat(Example.records().get(0).fingerprint()).isEqualTo("fingerprint-0");
    assertThat(parts).doesNotContain("fingerprint");
  }

  @Test
  void noPartOfThePackageRunsCodeOrLeadsOutside() throws IOException {
    Path file = write(options("fi", Set.of(), Map.of(), null));
    assertThat(parts(file)).doesNotContain("TargetMode=\"External\"");
    assertThat(names(file)).isNotEmpty().noneMatch(n -> n.contains("vba") || n.contains("extern"));
  }

  @Test
  void theSameFindingsGiveTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(write(options("fi", Set.of(), Map.of(), null)));
    byte[] second = Files.readAllBytes(write(options("fi", Set.of(), Map.of(), null)));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void onlyTheOwnerMayReadTheFilesAndNothingElseIsLeft() throws IOException {
    write(options("fi", Set.of(), Map.of(), null));
    try (var files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      assertThat(all)
          .extracting(f -> String.valueOf(f.getFileName()))
          .containsExactly(Report.FINDINGS, Report.PAGE, Report.WORKBOOK);
      for (Path file : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aPasswordEncryptsTheWorkbook() throws IOException {
    Path file = write(options("fi", Set.of(), Map.of(), "salainen"));
    assertThat(FileMagic.valueOf(file.toFile())).isEqualTo(FileMagic.OLE2);
    try (var workbook = WorkbookFactory.create(file.toFile(), "salainen", true)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(Workbook.ORDER.size() + 1);
    }
    assertThatThrownBy(() -> WorkbookFactory.create(file.toFile(), "väärä", true))
        .hasMessageContaining("Password incorrect");
  }

  @Test
  void moreRecordsThanTheLimitAreCountedAndTheRestIsNamed() throws IOException {
    ReportOptions all = options("fi", Set.of(), Map.of(), null);
    ReportOptions few =
        new ReportOptions(all.language(), null, GENERATED, Set.of(), all.seal(), Map.of(), 10);
    try (XSSFWorkbook workbook = open(write(few))) {
      Sheet sheet = workbook.getSheet("Vanhentuneet tietueet");
      assertThat(sheet.getLastRowNum()).isEqualTo(Book.HEAD + 10);
      assertThat(sheet.getRow(Book.HEAD - 1).getCell(0).getStringCellValue().replace('\u00a0', ' '))
          .isEqualTo(
              "Tietueita on 152, ja niistä on tässä 10 ensimmäistä. Kaikki ovat tiedostossa"
                  + " purge-proposal.csv, ja ryhmän päätös koskee myös niitä.");
      assertThat(manifest(workbook)).containsEntry("records", "10");
      // the chart of ages still counts all
      assertThat(sheet.getWorkbook().getSheet("Yhteenveto")).isNotNull();
    }
  }

  @Test
  void aTableThatIsLongerThanASheetGoesOnOnTheNext() throws IOException {
    Path file = folder.resolve("long.xlsx");
    ReportOptions options = options("fi", Set.of(), Map.of(), null);
    Workbook.write(Example.outcome(), Example.records(), options, new Ages(), file, 100);
    try (XSSFWorkbook workbook = open(file)) {
      Sheet first = workbook.getSheet("Vanhentuneet tietueet");
      Sheet second = workbook.getSheet("Vanhentuneet tietueet 2");
      assertThat(workbook.getSheetIndex(second)).isEqualTo(workbook.getSheetIndex(first) + 1);
      assertThat(first.getLastRowNum()).isEqualTo(Book.HEAD + 100);
      assertThat(second.getLastRowNum()).isEqualTo(Book.HEAD + 52);
      assertThat(first.getRow(Book.HEAD - 1).getCell(0).getStringCellValue())
          .isEqualTo("Luettelo jatkuu taulukolla Vanhentuneet tietueet 2.");
      assertThat(second.getRow(Book.HEAD).getCell(0).getStringCellValue()).isEqualTo("Lähde");
      assertThat(second.getRow(Book.HEAD - 1).getCell(0).getStringCellValue())
          .contains("näitä koskee ryhmän päätös");
      // only what purge reads is sealed: the rows of the first sheet
      assertThat(manifest(workbook)).containsEntry("records", "100");
      assertThat(workbook.getName("decision.record.id").getSheetName())
          .isEqualTo("Vanhentuneet tietueet");
    }
  }

  @Test
  void aColumnThatNoRowUsesIsHidden() throws IOException {
    try (XSSFWorkbook workbook = open(write(options("fi", Set.of(), Map.of(), null)))) {
      Sheet matrix = workbook.getSheet("Ilmoitettu ja löydetty");
      assertThat(matrix.isColumnHidden(3)).as("the example has conditions").isFalse();
      Sheet records = workbook.getSheet("Vanhentuneet tietueet");
      for (Sheet sheet : List.of(matrix, records, workbook.getSheet("Kattavuus"))) {
        for (Cell head : sheet.getRow(Book.HEAD)) {
          boolean written = false;
          for (int i = Book.HEAD + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            Cell cell = row == null ? null : row.getCell(head.getColumnIndex());
            written |= cell != null && cell.getCellType() != CellType.BLANK;
          }
          assertThat(written || sheet.isColumnHidden(head.getColumnIndex()) || input(head))
              .as(sheet.getSheetName() + " " + head.getStringCellValue())
              .isTrue();
        }
      }
    }
  }

  private static boolean input(Cell head) {
    return List.of("Päätös", "Perustelu", "Päättäjä", "Päätöspäivä", "Lykätään asti")
        .contains(head.getStringCellValue());
  }

  @Test
  void theManifestIsSealedOverTheRowsOfBothSheets() throws IOException {
    try (XSSFWorkbook workbook = open(write(options("sv", Set.of(), Map.of(), null)))) {
      int index = workbook.getSheetIndex(Manifest.SHEET);
      assertThat(workbook.getSheetVisibility(index)).isEqualTo(SheetVisibility.VERY_HIDDEN);
      Map<String, String> manifest = manifest(workbook);
      Outcome outcome = Example.outcome();
      assertThat(manifest)
          .containsEntry("schema", "seloste/report/1")
          .containsEntry("run", "run-1")
          .containsEntry("notice-updated", "2021-05-19")
          .containsEntry("sources-sha256", SourcesDigest.of(outcome.coverage()))
          .containsEntry("choice.postpone", "Skjut upp");
      Map<String, String> unsealed = new LinkedHashMap<>(manifest);
      List.of("groups", "records", "hmac").forEach(unsealed::remove);
      List<String> groups =
          outcome.overdue().stream()
              .map((OverdueGroup g) -> WorkbookSeal.groupId(g.source(), g.rule(), g.action()))
              .toList();
      List<String> records =
          Example.records().stream()
              .map((OverdueRecord r) -> WorkbookSeal.recordId(r.record(), r.rule()))
              .toList();
      assertThat(manifest).isEqualTo(WorkbookSeal.sealed(unsealed, groups, records, KEY));
      assertThat(column(workbook, "decision.group.id")).containsExactlyElementsOf(groups);
      assertThat(column(workbook, "decision.record.id"))
          .hasSize(152)
          .startsWith(Example.records().get(0).record());
    }
  }

  @Test
  void peopleMayWriteInTheDecisionColumnsAndNowhereElse() throws IOException {
    try (XSSFWorkbook workbook = open(write(options("fi", Set.of(), Map.of(), null)))) {
      for (String kind : List.of("group", "record")) {
        for (String name : List.of("choice", "reason", "by", "date", "until")) {
          assertThat(below(workbook, "decision." + kind + "." + name).getCellStyle().getLocked())
              .isFalse();
        }
        for (String name : List.of("id", "source", "rule")) {
          Cell cell = below(workbook, "decision." + kind + "." + name);
          assertThat(cell.getCellStyle().getLocked()).isTrue();
          assertThat(cell.getSheet().getProtect()).isTrue();
        }
      }
    }
  }

  @Test
  void aReportWithoutStateAsksForNoDecisions() throws IOException {
    Path file = write(ReportOptions.plain(Locale.ENGLISH, GENERATED));
    try (XSSFWorkbook workbook = open(file)) {
      assertThat(workbook.getSheet(Manifest.SHEET)).isNull();
      assertThat(workbook.getName("decision.group.choice")).isNull();
      assertThat(workbook.getSheet("Overdue groups").getProtect()).isFalse();
    }
  }

  @Test
  void everyLinkLeadsToACellThatIsThere() throws IOException {
    int links = 0;
    try (XSSFWorkbook workbook = open(write(options("fi", Set.of(), Map.of(), null)))) {
      for (Sheet sheet : workbook) {
        for (var link : sheet.getHyperlinkList()) {
          CellReference target = new CellReference(link.getAddress());
          Row row = workbook.getSheet(target.getSheetName()).getRow(target.getRow());
          assertThat(row.getCell(0).getCellType())
              .as(link.getAddress())
              .isNotEqualTo(CellType.BLANK);
          links++;
        }
      }
    }
    assertThat(links).isGreaterThan(30);
  }

  @Test
  void whatTheTeamWroteIsReadBackAndWrittenAgain() throws IOException {
    String id = Example.discrepancies().get(1).id();
    FollowUp written = new FollowUp("Tietosuojavastaava", LocalDate.of(2026, 12, 15), "=SUM(1)");
    Path first = write(options("fi", Set.of(), Map.of(id, written), null));
    assertThat(FollowUps.read(first, null)).containsExactly(Map.entry(id, written));
    Path saved = folder.resolve("saved.xlsx");
    try (XSSFWorkbook workbook = open(first)) {
      Cell due = below(workbook, "followup.due");
      due.setCellValue("ensi viikolla");
      try (var out = Files.newOutputStream(saved)) {
        workbook.write(out);
      }
    }
    assertThat(FollowUps.read(saved, null))
        .hasSize(2)
        .containsEntry(id, written)
        .containsEntry(
            Example.discrepancies().get(0).id(), new FollowUp("", null, "ensi viikolla"));
  }

  @Test
  void whatTheTeamWroteIsReadFromAnEncryptedWorkbook() throws IOException {
    String id = Example.discrepancies().get(1).id();
    FollowUp written = new FollowUp("Tietosuojavastaava", null, "");
    Path file = write(options("fi", Set.of(), Map.of(id, written), "salainen"));
    assertThat(FollowUps.read(file, "salainen")).containsExactly(Map.entry(id, written));
    assertThatThrownBy(() -> FollowUps.read(file, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("encrypted");
  }

  @Test
  void whatIsDecidedInItIsWhatPurgeReads() throws IOException, RefusedException {
    Path report = write(options("sv", Set.of("requests"), Map.of(), null));
    Path decided = folder.resolve("decided.xlsx");
    try (XSSFWorkbook workbook = open(report)) {
      below(workbook, "decision.group.choice").setCellValue("Radera");
      below(workbook, "decision.group.reason").setCellValue("tiden är ute");
      below(workbook, "decision.group.by").setCellValue("Dataskyddsombudet");
      try (var out = Files.newOutputStream(decided)) {
        workbook.write(out);
      }
    }
    fi.seloste.purge.Decisions decisions = DecisionSheet.read(decided, null, KEY, Example.AS_OF);
    assertThat(decisions.groups()).hasSize(3);
    assertThat(decisions.groups().get(0).records()).isEqualTo(44);
    assertThat(decisions.groups().get(0).decision())
        .isEqualTo(
            new Decision(Choice.PURGE, "tiden är ute", "Dataskyddsombudet", Example.AS_OF, null));
    assertThat(decisions.groups().get(1).decision()).isNull();
    assertThat(decisions.records()).hasSize(152);
    assertThat(decisions.records().get(151).file()).isEqualTo("laskut.xlsx");
  }

  @Test
  void recordsAreReadOnceAndNotKept() throws IOException {
    int[] open = {0};
    Iterable<OverdueRecord> once =
        () -> {
          assertThat(++open[0]).isEqualTo(1);
          Iterator<OverdueRecord> records = Example.records().iterator();
          return records;
        };
    Report.write(Example.outcome(), once, options("en", Set.of(), Map.of(), null), folder);
    assertThat(open[0]).isEqualTo(1);
  }

  private static Map<String, String> manifest(XSSFWorkbook workbook) {
    Map<String, String> pairs = new LinkedHashMap<>();
    workbook
        .getSheet(Manifest.SHEET)
        .forEach(
            row ->
                pairs.put(
                    row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue()));
    return pairs;
  }

  private static Cell below(XSSFWorkbook workbook, String name) {
    CellReference head = new CellReference(workbook.getName(name).getRefersToFormula());
    return workbook.getSheet(head.getSheetName()).getRow(head.getRow() + 1).getCell(head.getCol());
  }

  private static List<String> column(XSSFWorkbook workbook, String name) {
    CellReference head = new CellReference(workbook.getName(name).getRefersToFormula());
    Sheet sheet = workbook.getSheet(head.getSheetName());
    List<String> cells = new java.util.ArrayList<>();
    for (int i = head.getRow() + 1; i <= sheet.getLastRowNum(); i++) {
      cells.add(sheet.getRow(i).getCell(head.getCol()).getStringCellValue());
    }
    return cells;
  }

  /** All parts of the package as one text. */
  private static String parts(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static List<String> names(Path file) throws IOException {
    List<String> names = new java.util.ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
