package fi.seloste.report;

import fi.seloste.match.Outcome;
import fi.seloste.purge.Choice;
import fi.seloste.purge.SourcesDigest;
import fi.seloste.purge.WorkbookSeal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** The hidden sheet by which {@code purge} knows the workbook again, and sees what was altered. */
final class Manifest {

  /** Its name in every language. */
  static final String SHEET = "_seloste";

  private Manifest() {}

  /** Writes and hides it. */
  static void write(Book book, Seal seal, List<String> records) {
    Sheet sheet = book.workbook().getSheet(SHEET);
    int next = 0;
    for (Map.Entry<String, String> pair : sealed(book, seal, records).entrySet()) {
      Row row = sheet.createRow(next++);
      row.createCell(0).setCellValue(pair.getKey());
      row.createCell(1).setCellValue(Cells.safe(pair.getValue()));
    }
    book.workbook()
        .setSheetVisibility(book.workbook().getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }

  private static Map<String, String> sealed(Book book, Seal seal, List<String> records) {
    List<String> groups =
        OverdueGroupsSheet.groups(book).stream().map(OverdueGroupsSheet::groupId).toList();
    return WorkbookSeal.sealed(pairs(book, seal), groups, records, seal.key());
  }

  private static Map<String, String> pairs(Book book, Seal seal) {
    Outcome outcome = book.outcome();
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("schema", WorkbookSeal.SCHEMA);
    pairs.put("job", outcome.job());
    pairs.put("register", outcome.register().id());
    pairs.put("month", outcome.month().toString());
    pairs.put("run", outcome.run());
    pairs.put("asOf", outcome.asOf().toString());
    pairs.put("proposal-sha256", seal.proposal());
    pairs.put("notice-sha256", seal.notice());
    java.time.LocalDate updated = outcome.register().notice().updated();
    pairs.put("notice-updated", updated == null ? "" : updated.toString());
    pairs.put("sources-sha256", SourcesDigest.of(outcome.coverage()));
    pairs.put("language", book.words().language().getLanguage());
    for (Choice choice : Choice.values()) {
      pairs.put("choice." + choice.id(), Decisions.label(book.words(), choice));
    }
    return pairs;
  }
}
