package fi.seloste.purge;

import fi.seloste.expire.DateShape;
import fi.seloste.expire.Dates;
import fi.seloste.expire.Day;
import fi.seloste.expire.SlashOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads the decisions that people made in a report's workbook. Columns are found by defined names
 * that point to their heads, so that a moved column or another language changes nothing.
 */
public final class DecisionSheet {

  private static final String MANIFEST = "_seloste";
  private static final String GROUP = "decision.group.";
  private static final String RECORD = "decision.record.";

  private final Map<String, String> manifest = new HashMap<>();
  private final List<Decisions.GroupRow> groups = new ArrayList<>();
  private final List<Decisions.RecordRow> records = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final LocalDate today;
  private final Dates dates;
  private DateShape shape = DateShape.FINNISH;

  private DecisionSheet(LocalDate today) {
    this.today = today;
    this.dates = new Dates(today);
  }

  /**
   * Reads a workbook.
   *
   * @param password of an encrypted workbook; null when there is none
   * @param key the state folder's key
   * @param today the day on which it is read: the date of decisions that give none
   * @throws RefusedException when it was tampered with, or a decision is unknown or incomplete:
   *     every mistake is told
   */
  public static Decisions read(
      Path workbook, @Nullable String password, SecretKey key, LocalDate today)
      throws RefusedException, IOException {
    DecisionSheet sheet = new DecisionSheet(today);
    try (WorkbookFile file = WorkbookFile.open(workbook, password)) {
      sheet.read(file, key);
    }
    if (!sheet.refusals.isEmpty()) {
      throw new RefusedException(sheet.refusals);
    }
    return new Decisions(sheet.manifest, sheet.groups, sheet.records);
  }

  private void read(WorkbookFile file, SecretKey key) throws RefusedException, IOException {
    file.read(
        MANIFEST,
        (row, cells) ->
            manifest.put(
                cells.getOrDefault(0, SheetCell.EMPTY).text(),
                cells.getOrDefault(1, SheetCell.EMPTY).text()));
    if (!WorkbookSeal.SCHEMA.equals(manifest.get("schema"))) {
      throw new RefusedException(
          "no-report", "the workbook is no report that decisions are read from");
    }
    shape = new DateShape(SlashOrder.DAY_FIRST, false, true, file.base1904(), false);
    Columns groupColumns = new Columns(file, GROUP);
    Columns recordColumns = new Columns(file, RECORD);
    rows(file, groupColumns, recordColumns, this::group);
    rows(file, recordColumns, groupColumns, this::record);
    List<String> groupIds = groups.stream().map(Decisions.GroupRow::id).toList();
    List<String> recordIds =
        records.stream().map(r -> WorkbookSeal.recordId(r.id(), r.rule())).toList();
    if (!WorkbookSeal.intact(manifest, groupIds, recordIds, key)) {
      throw new RefusedException(
          "tampered", "rows or marks of the workbook were changed: decide in an untouched copy");
    }
  }

  /** Takes a row that has an id or a decision. */
  private interface Taken {
    void row(Columns columns, int row, Map<Integer, SheetCell> cells);
  }

  private static void rows(WorkbookFile file, Columns columns, Columns others, Taken to)
      throws IOException {
    HeadCell head = columns.head("id");
    HeadCell other = others.head("id");
    if (head == null) {
      return;
    }
    // Both tables may stand on one sheet: the upper one ends where the lower one begins.
    boolean above = other != null && other.sheet().equals(head.sheet()) && other.row() > head.row();
    int end = above && other != null ? other.row() : Integer.MAX_VALUE;
    file.read(
        head.sheet(),
        (row, cells) -> {
          if (row > head.row() && row < end && columns.filled(cells)) {
            to.row(columns, row, cells);
          }
        });
  }

  private void group(Columns columns, int row, Map<Integer, SheetCell> cells) {
    groups.add(
        new Decisions.GroupRow(
            columns.place(row, "choice"),
            columns.text(cells, "id"),
            columns.text(cells, "source"),
            columns.text(cells, "rule"),
            number(columns.text(cells, "records")),
            decision(columns, row, cells)));
  }

  private void record(Columns columns, int row, Map<Integer, SheetCell> cells) {
    records.add(
        new Decisions.RecordRow(
            columns.place(row, "choice"),
            columns.text(cells, "id"),
            columns.text(cells, "rule"),
            columns.text(cells, "source"),
            columns.text(cells, "file"),
            number(columns.text(cells, "row")),
            decision(columns, row, cells)));
  }

  private @Nullable Decision decision(Columns columns, int row, Map<Integer, SheetCell> cells) {
    if (columns.cell(cells, "choice").blank()) {
      return null;
    }
    int before = refusals.size();
    for (String name : List.of("choice", "reason", "by", "date", "until")) {
      if (columns.cell(cells, name).formula()) {
        refuse("formula", columns.place(row, name), "a decision is no formula: write it");
      }
    }
    Optional<Choice> choice = choice(columns.text(cells, "choice"));
    if (choice.isEmpty()) {
      refuse("unknown-choice", columns.place(row, "choice"), "choose one of the list");
    }
    String reason = columns.text(cells, "reason");
    if (reason.isEmpty()) {
      refuse("missing-reason", columns.place(row, "reason"), "say why");
    }
    String by = columns.text(cells, "by");
    if (by.isEmpty()) {
      refuse("missing-name", columns.place(row, "by"), "say who decided");
    }
    LocalDate date = decided(columns, row, cells);
    LocalDate until =
        choice.filter(c -> c == Choice.POSTPONE).isPresent() ? until(columns, row, cells) : null;
    boolean whole = refusals.size() == before && choice.isPresent();
    return whole ? new Decision(choice.get(), reason, by, date, until) : null;
  }

  private LocalDate decided(Columns columns, int row, Map<Integer, SheetCell> cells) {
    int day = dates.read(columns.text(cells, "date"), shape);
    if (day == Day.EMPTY) {
      return today;
    }
    if (!Day.known(day)) {
      refuse("unreadable-date", columns.place(row, "date"), "the date cannot be read");
    } else if (day > today.toEpochDay()) {
      refuse("future-date", columns.place(row, "date"), "a decision is not made in the future");
    }
    return Day.known(day) ? LocalDate.ofEpochDay(day) : today;
  }

  private @Nullable LocalDate until(Columns columns, int row, Map<Integer, SheetCell> cells) {
    int day = dates.read(columns.text(cells, "until"), shape);
    if (day == Day.EMPTY) {
      refuse("missing-until", columns.place(row, "until"), "say until when it is postponed");
    } else if (!Day.known(day)) {
      refuse("unreadable-date", columns.place(row, "until"), "the date cannot be read");
    } else if (day <= today.toEpochDay()) {
      refuse("past-until", columns.place(row, "until"), "it is postponed to a day to come");
    } else {
      return LocalDate.ofEpochDay(day);
    }
    return null;
  }

  private Optional<Choice> choice(String text) {
    for (Choice choice : Choice.values()) {
      if (text.equalsIgnoreCase(manifest.get("choice." + choice.id()))) {
        return Optional.of(choice);
      }
    }
    return Choice.of(text);
  }

  private void refuse(String key, String place, String message) {
    refusals.add(new Refusal(key, place, message));
  }

  /** A count as a spreadsheet writes it; -1, which fits nothing, when it is none. */
  private static long number(String digits) {
    try {
      return new java.math.BigDecimal(digits).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return -1;
    }
  }

  /** The columns of one of the two tables. */
  private static final class Columns {

    private final Map<String, HeadCell> heads = new HashMap<>();

    Columns(WorkbookFile file, String prefix) {
      for (String name :
          List.of(
              "id", "source", "rule", "records", "file", "row", "choice", "reason", "by", "date",
              "until")) {
        HeadCell head = file.named(prefix + name);
        if (head != null) {
          heads.put(name, head);
        }
      }
    }

    @Nullable HeadCell head(String name) {
      return heads.get(name);
    }

    SheetCell cell(Map<Integer, SheetCell> cells, String name) {
      HeadCell head = heads.get(name);
      return head == null ? SheetCell.EMPTY : cells.getOrDefault(head.column(), SheetCell.EMPTY);
    }

    String text(Map<Integer, SheetCell> cells, String name) {
      return cell(cells, name).text().strip();
    }

    boolean filled(Map<Integer, SheetCell> cells) {
      return !cell(cells, "id").blank() || !cell(cells, "choice").blank();
    }

    String place(int row, String name) {
      HeadCell head = heads.get(name);
      return head == null ? "" : "'" + head.sheet() + "'!" + HeadCell.name(head.column(), row);
    }
  }
}
