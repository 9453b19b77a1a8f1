package fi.seloste.report;

import fi.seloste.match.OrderFound;
import fi.seloste.match.Outcome.Kept;
import fi.seloste.match.Outcome.RequestFound;
import fi.seloste.match.SourceFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * What became of each request, ban, hold and order; its person is named by the line of the list
 * only.
 */
final class RequestsSheet implements Page {

  static final List<Column> COLUMNS =
      List.of(
          new Column("request", Look.TEXT, 20),
          new Column("line", Look.COUNT, 9),
          new Column("received", Look.DATE, 12),
          new Column("due-date", Look.DATE, 12),
          new Column("request-state", Look.TEXT, 38),
          new Column("source", Look.TEXT, 20),
          new Column("file", Look.TEXT, 34),
          new Column("table", Look.TEXT, 18),
          new Column("first-row", Look.COUNT, 14),
          new Column("records", Look.COUNT, 11),
          new Column("kept-by-law", Look.TEXT, 60));

  private static final int WIDTH = COLUMNS.stream().mapToInt(Column::width).sum();

  @Override
  public String id() {
    return "requests";
  }

  @Override
  public void write(Book book) {
    Sheet sheet = book.sheet(id(), COLUMNS.size(), WIDTH);
    Grid grid = new Grid(book, sheet, COLUMNS, Book.HEAD).widths().frozen(2).repeated();
    rows(book, grid);
    grid.emptyAs("empty.requests")
        .filtered()
        .hiddenIfEmpty("received", "due-date", "table", "kept-by-law");
    Names.table(book, grid, id());
  }

  /** A row for each entry of the lists and each source in which it was found. */
  static void rows(Content book, Rows rows) {
    Set<String> marketing =
        book.outcome().sources().stream()
            .filter(s -> "marketing".equals(s.purpose()))
            .map(SourceFound::id)
            .collect(Collectors.toSet());
    for (RequestFound request : book.outcome().requests()) {
      String state = state(request, marketing, book.outcome().asOf());
      rows.add(
          book.words().orId("list.", request.list()),
          request.line(),
          request.received(),
          request.due(),
          Entry.of(book.words().text("request." + state), look(state)),
          request.source(),
          request.file().isEmpty() ? "" : book.files().of(request.file()),
          request.table(),
          request.row() == 0 ? null : request.row(),
          request.source().isEmpty() ? null : request.records(),
          kept(book, request));
    }
    for (OrderFound order : book.outcome().orders()) {
      String state = state(order);
      rows.add(
          book.words().orId("list.", "purge-orders") + " " + order.order(),
          null,
          order.date(),
          null,
          Entry.of(book.words().text("request." + state), look(state)),
          order.source(),
          "",
          "",
          null,
          order.survived() > 0 ? order.survived() : order.ordered(),
          "");
    }
  }

  /** What must stay of the records, by which statute and until when. */
  private static String kept(Content book, RequestFound request) {
    return request.kept().stream()
        .map(one -> kept(book, one))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String kept(Content book, Kept kept) {
    Words words = book.words();
    String what =
        kept.categories().isEmpty()
            ? words.text("kept.whole")
            : kept.categories().stream()
                .map(book.wording()::category)
                .collect(Collectors.joining(", "));
    String by = book.wording().id("block", kept.by());
    LocalDate until = kept.until();
    return until == null
        ? words.text("kept.open", Map.of("what", what, "by", by))
        : words.text("kept.until", Map.of("what", what, "by", by, "until", until));
  }

  /** {@code done}, {@code open}, {@code late}, {@code ignored}, {@code held} or {@code idle}. */
  static String state(RequestFound request, Set<String> marketing, LocalDate asOf) {
    boolean found = !request.source().isEmpty();
    return switch (request.list()) {
      case "marketing-bans" ->
          !found ? "absent" : marketing.contains(request.source()) ? "ignored" : "respected";
      case "legal-holds" -> found ? "holds" : "idle";
      case "accepted" -> "idle-acceptance";
      default -> {
        LocalDate due = request.due();
        yield !found
            ? "done"
            : request.held() ? "held" : due != null && due.isBefore(asOf) ? "late" : "open";
      }
    };
  }

  /** The worst that became of an order. */
  static String state(OrderFound order) {
    return order.survived() > 0
        ? "order-survived"
        : order.unknown() > 0 ? "order-unknown" : "order-gone";
  }

  private static Look look(String state) {
    return switch (state) {
      case "late", "ignored", "order-survived" -> Look.HIGH;
      case "open", "idle", "idle-acceptance", "order-unknown" -> Look.MEDIUM;
      case "done", "respected", "order-gone" -> Look.GOOD;
      default -> Look.TEXT;
    };
  }
}
