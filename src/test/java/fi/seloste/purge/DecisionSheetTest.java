package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.seloste.expire.OverdueRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionSheetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
  private static final List<OverdueRecord> LINES =
      List.of(
          Lines.line(1, "request/closed+P6M", "phone-number", "email"),
          Lines.line(1, "request/created+P7M"),
          Lines.line(2, "request/created+P7M"));

  private final Path folder;
  private final DecisionWorkbook workbook = new DecisionWorkbook(LINES, "proposal-1");

  DecisionSheetTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsWhatWasDecidedAndLeavesTheRestUndecided() throws Exception {
    workbook.group(0, "Poista", "aika on tullut", "Maija");
    workbook.record(2, "Säilytä", "reklamaatio", "Matti");
    Decisions decisions = read();
    assertThat(decisions.groups())
        .extracting(Decisions.GroupRow::decision)
        .containsExactly(new Decision(Choice.PURGE, "aika on tullut", "Maija", TODAY, null), null);
    assertThat(decisions.records())
        .extracting(Decisions.RecordRow::decision)
        .containsExactly(
            null, null, new Decision(Choice.KEEP, "reklamaatio", "Matti", TODAY, null));
    assertThat(decisions.groups().get(1).records()).isEqualTo(2);
    assertThat(decisions.records().get(2).row()).isEqualTo(2);
    assertThat(decisions.records().get(2).file()).isEqualTo("requests-2026-11.csv");
    assertThat(decisions.told("run")).isEqualTo("run-1");
  }

  @Test
  void readsDatesFromDateCellsAndFromText() throws Exception {
    workbook.group(0, "Lykkää", "lasku auki", "Maija");
    workbook.groupCell(0, "date").setCellValue(LocalDate.of(2026, 12, 1));
    workbook.groupCell(0, "until").setCellValue("31.1.2027");
    assertThat(read().groups().get(0).decision())
        .isEqualTo(
            new Decision(
                Choice.POSTPONE,
                "lasku auki",
                "Maija",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 1, 31)));
  }

  @Test
  void readsTwoTablesOnOneSheet() throws Exception {
    workbook.group(1, "Poista", "x", "y").record(2, "Säilytä", "a", "b").onOneSheet(6);
    Decisions decisions = read();
    assertThat(decisions.groups())
        .extracting(Decisions.GroupRow::decision)
        .containsExactly(null, new Decision(Choice.PURGE, "x", "y", TODAY, null));
    assertThat(decisions.records())
        .extracting(Decisions.RecordRow::decision)
        .containsExactly(null, null, new Decision(Choice.KEEP, "a", "b", TODAY, null));
  }

  @Test
  void readsDatesOfOldExcelForMacintosh() throws Exception {
    workbook.workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    workbook.group(0, "Lykkää", "x", "y");
    workbook.groupCell(0, "date").setCellValue(44_895); // 1.12.2026
    workbook.groupCell(0, "until").setCellValue(44_956); // 31.1.2027
    Decision decision = Objects.requireNonNull(read().groups().get(0).decision());
    assertThat(decision.date()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(decision.until()).isEqualTo(LocalDate.of(2027, 1, 31));
  }

  @Test
  void understandsTheIdsOfChoicesInAnyLanguageAndCase() throws Exception {
    workbook.group(0, "purge", "x", "y");
    workbook.group(1, " POISTA ", "x", "y");
    assertThat(read().groups())
        .extracting(row -> Objects.requireNonNull(row.decision()).choice())
        .containsExactly(Choice.PURGE, Choice.PURGE);
  }

  @Test
  void findsRowsThatWereSortedAndColumnsThatWereMoved() throws Exception {
    workbook.group(1, "Poista", "x", "y");
    Sheet sheet = workbook.workbook.getSheet(DecisionWorkbook.GROUPS);
    sheet.shiftRows(4, 5, 3);
    assertThat(read().groups())
        .extracting(Decisions.GroupRow::decision)
        .containsExactly(null, new Decision(Choice.PURGE, "x", "y", TODAY, null));
  }

  @Test
  void opensAnEncryptedWorkbookWithItsPassword() throws Exception {
    workbook.group(0, "Poista", "x", "y");
    Path locked = workbook.encrypted(folder, "salasana");
    assertThat(DecisionSheet.read(locked, "salasana", Lines.KEY, TODAY).groups()).hasSize(2);
    assertThat(refusals(locked, "väärä")).containsExactly("password");
    assertThat(refusals(locked, null)).containsExactly("password");
  }

  @Test
  void refusesAWorkbookWhoseManifestWasChanged() throws Exception {
    Sheet manifest = workbook.workbook.getSheet("_seloste");
    for (Row row : manifest) {
      if (row.getCell(0).getStringCellValue().equals("run")) {
        row.getCell(1).setCellValue("run-2");
      }
    }
    assertThat(refusals()).containsExactly("tampered");
  }

  @Test
  void refusesAWorkbookWithAnAddedAnAlteredOrADeletedRow() throws Exception {
    workbook.groupCell(1, "id").setCellValue("0123456789ab");
    assertThat(refusals()).containsExactly("tampered");

    DecisionWorkbook deleted = new DecisionWorkbook(LINES, "proposal-1");
    Sheet records = deleted.workbook.getSheet(DecisionWorkbook.RECORDS);
    records.removeRow(records.getRow(3));
    assertThat(refusals(deleted.write(folder), null)).containsExactly("tampered");

    DecisionWorkbook added = new DecisionWorkbook(LINES, "proposal-1");
    added.workbook.getSheet(DecisionWorkbook.GROUPS).createRow(9);
    added.group(5, "Poista", "x", "y");
    assertThat(refusals(added.write(folder), null)).containsExactly("tampered");
  }

  @Test
  void refusesAWorkbookSealedWithAnotherKey() throws Exception {
    Path file = workbook.write(folder);
    SecretKeySpec other = new SecretKeySpec("other".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> DecisionSheet.read(file, null, other, TODAY));
    assertThat(refused.refusals()).extracting(Refusal::key).containsExactly("tampered");
  }

  @Test
  void refusesWhatIsNoReport() throws Exception {
    workbook.workbook.removeSheetAt(workbook.workbook.getSheetIndex("_seloste"));
    assertThat(refusals()).containsExactly("no-report");
    Path text = Files.writeString(folder.resolve("x.xlsx"), "4711");
    assertThat(refusals(text, null)).containsExactly("no-workbook");
  }

  @Test
  void tellsEveryMistakeWithItsCell() throws Exception {
    workbook.group(0, "Ehkä", "", "Maija");
    workbook.group(1, "Lykkää", "x", "");
    workbook.record(0, "Poista", "", "");
    Path file = workbook.write(folder);
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> DecisionSheet.read(file, null, Lines.KEY, TODAY));
    assertThat(refused.refusals())
        .extracting(Refusal::key, Refusal::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("unknown-choice", "'Vanhentuneet'!D5"),
            org.assertj.core.groups.Tuple.tuple("missing-reason", "'Vanhentuneet'!E5"),
            org.assertj.core.groups.Tuple.tuple("missing-name", "'Vanhentuneet'!F6"),
            org.assertj.core.groups.Tuple.tuple("missing-until", "'Vanhentuneet'!H6"),
            org.assertj.core.groups.Tuple.tuple("missing-reason", "'Tietueet o'clock'!F2"),
            org.assertj.core.groups.Tuple.tuple("missing-name", "'Tietueet o'clock'!G2"));
    assertThat(refused.getMessage()).doesNotContain("Maija").doesNotContain("Ehkä");
  }

  @Test
  void refusesDatesThatCannotBe() throws Exception {
    workbook.group(0, "Lykkää", "x", "y");
    workbook.groupCell(0, "date").setCellValue(TODAY.plusDays(1));
    workbook.groupCell(0, "until").setCellValue(TODAY);
    workbook.group(1, "Lykkää", "x", "y");
    workbook.groupCell(1, "date").setCellValue("eilen");
    workbook.groupCell(1, "until").setCellValue("31.2.2027");
    assertThat(refusals())
        .containsExactly("future-date", "past-until", "unreadable-date", "unreadable-date");
  }

  @Test
  void takesTheDayOfTheDecisionAndTheDayAfterAsTheyAre() throws Exception {
    workbook.group(0, "Lykkää", "x", "y");
    workbook.groupCell(0, "date").setCellValue(TODAY);
    workbook.groupCell(0, "until").setCellValue(TODAY.plusDays(1));
    assertThat(read().groups().get(0).decision())
        .isEqualTo(new Decision(Choice.POSTPONE, "x", "y", TODAY, TODAY.plusDays(1)));
  }

  @Test
  void ignoresADateUntilWhichAPurgeIsNotPostponed() throws Exception {
    workbook.group(0, "Poista", "x", "y");
    workbook.groupCell(0, "until").setCellValue("joskus");
    assertThat(Objects.requireNonNull(read().groups().get(0).decision()).until()).isNull();
  }

  @Test
  void refusesAFormulaForADecision() throws Exception {
    workbook.group(0, "Poista", "x", "y");
    workbook.groupCell(0, "choice").setCellFormula("\"Poista\"");
    workbook.record(0, "Poista", "x", "y");
    workbook.recordCell(0, "by").setCellFormula("A1");
    assertThat(refusals()).contains("formula", "formula");
  }

  private Decisions read() throws Exception {
    return DecisionSheet.read(workbook.write(folder), null, Lines.KEY, TODAY);
  }

  private List<String> refusals() throws Exception {
    return refusals(workbook.write(folder), null);
  }

  private static List<String> refusals(
      Path file, @org.jspecify.annotations.Nullable String password) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> DecisionSheet.read(file, password, Lines.KEY, TODAY));
    return refused.refusals().stream().map(Refusal::key).toList();
  }
}
