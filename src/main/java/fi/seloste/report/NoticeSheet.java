package fi.seloste.report;

import fi.seloste.declare.Register;
import fi.seloste.match.Discrepancy;
import fi.seloste.match.Judged;
import fi.seloste.match.Outcome;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The notice itself: its faults, what was read from its sentences, what the law wants it to say.
 */
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
          new Column("state", Look.TEXT, 12));

  static final List<Column> SENTENCES =
      List.of(
          new Column("line", Look.COUNT, 13),
          new Column("topic", Look.TEXT, 33),
          new Column("quote", Look.TEXT, 52),
          new Column("read-as", Look.TEXT, 52));

  static final List<Column> STATED =
      List.of(
          new Column("stated", Look.TEXT, 13),
          new Column("element", Look.TEXT, 33),
          new Column("meaning", Look.TEXT, 52),
          new Column("law", Look.TEXT, 52));

  private static final int WIDTH = FAULTS.stream().mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "notice";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), FAULTS.size(), WIDTH);
    book.paragraph(sheet, Book.HEAD - 1, facts(book), Look.SENTENCE, FAULTS.size(), WIDTH);
    Grid faults = new Grid(book, sheet, FAULTS, Book.HEAD).widths();
    faults(book, faults);
    faults.emptyAs("empty.faults").filtered().hiddenIfEmpty("notice-line", "sentence");
    int head = sentencesHead(book.outcome());
    section(book, sheet, head - 1, "section.sentences");
    Grid sentences = new Grid(book, sheet, SENTENCES, head);
    sentences(book, sentences);
    elements(book, sheet, sentences.last() + 2);
  }

  /** A row for each fault of the notice. */
  static void faults(Content book, Rows rows) {
    for (Judged judged : faults(book.outcome())) {
      fault(book, rows, judged);
    }
  }

  /** A row for each sentence that something was read from. */
  static void sentences(Content book, Rows rows) {
    for (Sentences.Sentence read : Sentences.of(book.outcome().register(), book.wording())) {
      rows.add(
          read.quote().line(),
          String.join("\n", read.topics()),
          read.quote().quote(),
          String.join("\n", read.readings()));
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

  /** The row of the head of the sentences, from 0: below the faults. */
  static int sentencesHead(Outcome outcome) {
    return Book.HEAD + Math.max(1, faults(outcome).size()) + 3;
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
    return words.text("notice.facts", facts);
  }

  private static void section(Book book, Sheet sheet, int row, String key) {
    book.cells().put(sheet.createRow(row), 0, Entry.of(book.words().text(key)), Look.SECTION);
  }

  private static void elements(Book book, Sheet sheet, int row) {
    List<String> states = book.outcome().register().notice().states();
    if (states == null) {
      return;
    }
    section(book, sheet, row, "section.elements");
    elements(book, new Grid(book, sheet, STATED, row + 1), states);
  }

  /** A row for each element that the law wants, whether or not the notice states it. */
  static void elements(Content book, Rows rows, List<String> states) {
    Elements.LAW.forEach(
        (element, law) -> {
          boolean stated = states.contains(element);
          rows.add(
              Entry.of(
                  book.words().text(stated ? "stated.yes" : "stated.no"),
                  stated ? Look.GOOD : Look.MEDIUM),
              book.words().text("element." + element),
              book.words().text("element." + element + ".means"),
              book.findings().laws(List.of(law.split(", "))));
        });
  }
}
