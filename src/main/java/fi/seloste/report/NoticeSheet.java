package fi.seloste.report;

import fi.seloste.declare.Register;
import fi.seloste.match.Discrepancy;
import fi.seloste.match.Judged;
import fi.seloste.match.Outcome;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;

/** The faults of the notice itself. */
final class NoticeSheet implements Page {

  static final List<Column> FAULTS =
      List.of(
          new Column("severity", Look.TEXT, 13),
          new Column("fault", Look.TEXT, 33),
          new Column("what", Look.TEXT, 52),
          new Column("todo", Look.TEXT, 52),
          new Column("notice-line", Look.TEXT, 9),
          new Column("sentence", Look.TEXT, 34),
          new Column("law", Look.TEXT, 22),
          new Column("since", Look.MONTH, 10),
          new Column("state", Look.TEXT, 13));

  private static final int WIDTH = FAULTS.stream().mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "notice";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), FAULTS.size(), WIDTH);
    book.paragraph(sheet, Book.HEAD - 1, facts(book), Look.SENTENCE, FAULTS.size(), WIDTH);
    Grid faults = new Grid(book, sheet, FAULTS, Book.HEAD).widths().frozen(2).repeated();
    faults(book, faults);
    faults.emptyAs("empty.faults").filtered().hiddenIfEmpty("notice-line", "sentence");
    Names.table(book, faults, id());
  }

  /** A row for each fault of the notice. */
  static void faults(Content book, Rows rows) {
    for (Judged judged : faults(book.outcome())) {
      fault(book, rows, judged);
    }
  }

  /** The discrepancies that are about the notice and not about data. */
  static List<Judged> faults(Outcome outcome) {
    return outcome.discrepancies().stream()
        .filter(
            j ->
                j.discrepancy().code().startsWith("notice-")
                    || j.discrepancy().code().equals("no-period"))
        .toList();
  }

  private static void fault(Content book, Rows rows, Judged judged) {
    Discrepancy found = judged.discrepancy();
    boolean resolved = judged.state().equals("resolved");
    rows.add(
        Entry.of(
            book.words().text("severity." + found.severity().id()),
            resolved ? Look.MUTED : Look.of(found.severity())),
        new Entry(book.findings().title(found), Look.LINK, book.places().discrepancy(judged.id())),
        book.findings().what(found),
        book.findings().todo(found),
        book.places().line(found.notice()),
        found.notice().quote(),
        book.findings().laws(found.law()),
        judged.since(),
        book.findings().state(judged));
  }

  static String facts(Content book) {
    Register register = book.outcome().register();
    Register.Notice notice = register.notice();
    Words words = book.words();
    Map<String, Object> facts = new java.util.HashMap<>();
    facts.put("file", new FileNames(List.of()).of(notice.file()));
    facts.put(
        "updated", notice.updated() == null ? words.text("notice.undated") : notice.updated());
    facts.put("controllers", String.join(", ", notice.controllers()));
    facts.put("cites", String.join(", ", notice.cites()));
    facts.put("list", words.text(register.closed() ? "notice.closed" : "notice.open"));
    String told = words.text("notice.facts", facts);
    return notice.confirmed() ? told : words.text("notice.unconfirmed") + " " + told;
  }
}
