package fi.seloste.report;

import fi.seloste.expire.OverdueRecord;
import fi.seloste.match.Outcome;
import fi.seloste.match.OverdueGroup;
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

  /** The id of a group's row. */
  static String groupId(OverdueGroup group) {
    return group.source() + "/" + group.rule() + "/" + group.action();
  }

  /** The id of a record's row. */
  static String recordId(OverdueRecord record) {
    return record.record() + " " + record.rule();
  }

  /** Writes and hides it. */
  static void write(Book book, Seal seal, List<String> records) {
    Sheet sheet = book.workbook().getSheet(SHEET);
    int next = 0;
    for (Map.Entry<String, String> pair : pairs(book, seal, records).entrySet()) {
      Row row = sheet.createRow(next++);
      row.createCell(0).setCellValue(pair.getKey());
      row.createCell(1).setCellValue(Cells.safe(pair.getValue()));
    }
    book.workbook()
        .setSheetVisibility(book.workbook().getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }

  private static Map<String, String> pairs(Book book, Seal seal, List<String> records) {
    Outcome outcome = book.outcome();
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("schema", "seloste/report/1");
    pairs.put("job", outcome.job());
    pairs.put("register", outcome.register().id());
    pairs.put("month", outcome.month().toString());
    pairs.put("run", outcome.run());
    pairs.put("asOf", outcome.asOf().toString());
    pairs.put("proposal-sha256", seal.proposal());
    pairs.put("notice-sha256", seal.notice());
    java.time.LocalDate updated = outcome.register().notice().updated();
    pairs.put("notice-updated", updated == null ? "" : updated.toString());
    pairs.put("language", book.words().language().getLanguage());
    for (String choice : Decisions.CHOICES) {
      pairs.put("choice." + choice, Decisions.label(book.words(), choice));
    }
    return pairs;
  }
}
