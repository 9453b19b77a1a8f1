package fi.seloste.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table of the page: takes the rows of a sheet, shows some of its columns, several in a cell. */
final class PageTable implements Rows {

  /** More rows than these no browser searches at once; the workbook has them all. */
  static final int LIMIT = 5_000;

  /**
   * A column of the page.
   *
   * @param head the key of its head
   * @param keys the columns of the sheet whose values it shows, one below the other
   */
  record Shown(String head, List<String> keys) {

    static Shown of(String... keys) {
      return new Shown(keys[0], List.of(keys));
    }
  }

  /**
   * How rows are known again.
   *
   * @param anchor what the id of a row begins with; empty when rows have none
   * @param key the column whose text follows; empty for the row's number
   * @param facets the columns that rows are filtered by
   */
  record Marks(String anchor, String key, List<String> facets) {

    static final Marks NONE = new Marks("", "", List.of());
  }

  private final Markup out;
  private final Words words;
  private final List<Column> columns;
  private final List<Shown> shown;
  private final Marks marks;
  private int size;

  /** Opens the table and writes its head; its name is the heading with this id. */
  PageTable(
      Markup out, Words words, List<Column> columns, List<Shown> shown, Marks marks, String name) {
    this.out = out;
    this.words = words;
    this.columns = columns;
    this.shown = shown;
    this.marks = marks;
    out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", name);
    out.open("table", "aria-labelledby", name).open("thead").open("tr");
    for (Shown column : shown) {
      String number = number(column(column.head())) ? "n" : "";
      out.element("th", words.text("column." + column.head()), "scope", "col", "class", number);
    }
    out.close("tr").close("thead").open("tbody");
  }

  private static boolean number(Column column) {
    return switch (column.look()) {
      case COUNT, DATE, MONTH -> true;
      default -> false;
    };
  }

  private Column column(String key) {
    return columns.get(index(key));
  }

  private int index(String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException(key);
  }

  /** Begins a group of rows under a head of its own. */
  void group(String head) {
    if (size < LIMIT) {
      out.close("tbody").open("tbody").open("tr", "class", "group");
      out.element("th", head, "scope", "rowgroup", "colspan", String.valueOf(shown.size()));
      out.close("tr");
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void add(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values, " + columns.size() + " columns");
    }
    if (size++ >= LIMIT) {
      return;
    }
    out.open("tr", attributes(values));
    for (int i = 0; i < shown.size(); i++) {
      Shown column = shown.get(i);
      Map<String, String> attributes = new TreeMap<>();
      boolean head = i == 0 && !text(entry(values[index(column.head())])).isEmpty();
      if (head) {
        attributes.put("scope", "row");
      }
      if (number(column(column.head()))) {
        attributes.put("class", "n");
      }
      String element = head ? "th" : "td";
      out.open(element, attributes);
      column.keys().forEach(key -> part(key, values[index(key)]));
      out.close(element);
    }
    out.close("tr");
  }

  private Map<String, String> attributes(@Nullable Object[] values) {
    Map<String, String> attributes = new TreeMap<>();
    if (!marks.anchor().isEmpty()) {
      String key = marks.key();
      attributes.put(
          "id", marks.anchor() + (key.isEmpty() ? size : text(entry(values[index(key)]))));
    }
    for (String facet : marks.facets()) {
      attributes.put("data-" + facet, text(entry(values[index(facet)])));
    }
    return attributes;
  }

  private static Entry entry(@Nullable Object value) {
    return value instanceof Entry entry ? entry : Entry.of(value);
  }

  private void part(String key, @Nullable Object value) {
    Entry entry = entry(value);
    String text = text(entry);
    if (text.isEmpty()) {
      return;
    }
    Look look = entry.look() == null ? column(key).look() : entry.look();
    out.open("div", "class", key + " " + mark(look));
    String target = entry.target();
    if (target != null) {
      out.open("a", "href", target).lines(text).close("a");
    } else if (tagged(look)) {
      out.element("span", text, "class", "tag");
    } else {
      out.lines(text);
    }
    out.close("div");
  }

  private static boolean tagged(Look look) {
    return switch (look) {
      case HIGH, MEDIUM, LOW, GOOD -> true;
      default -> false;
    };
  }

  private static String mark(Look look) {
    return switch (look) {
      case HIGH -> "high";
      case MEDIUM -> "medium";
      case LOW -> "low";
      case GOOD -> "good";
      case MUTED -> "muted";
      case CODE -> "code";
      default -> "plain";
    };
  }

  private String text(Entry entry) {
    Object value = entry.value();
    if (value instanceof Number number) {
      return words.number(number.longValue());
    }
    if (value instanceof LocalDate day) {
      return words.date(day);
    }
    if (value instanceof YearMonth month) {
      return words.shortMonth(month);
    }
    return value == null ? "" : value.toString();
  }

  /** Closes the table; says so when it has no rows, or more than are shown. */
  void close(String empty) {
    if (size == 0) {
      out.open("tr").open("td", "colspan", String.valueOf(shown.size()));
      out.text(words.text(empty)).close("td").close("tr");
    }
    out.close("tbody").close("table").close("div");
    if (size > LIMIT) {
      Map<String, Long> counts = Map.of("rows", (long) LIMIT, "all", (long) size);
      out.element("p", words.text("page.more", counts), "class", "alarm");
    }
  }
}
