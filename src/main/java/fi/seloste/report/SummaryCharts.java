package fi.seloste.report;

import fi.seloste.declare.Category;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts of the summary, with their numbers in tables below for those who read numbers. */
final class SummaryCharts {

  private static final int TALL = 17;

  /** More bars or colours than these nobody tells apart. */
  private static final int BARS = 12;

  private static final int SOURCES = 5;

  /** The columns of a table's names and of its first number. */
  private static final int NAME_TO = 3;

  private final Book book;
  private final Block block;
  private final Charts charts;
  private final XSSFSheet sheet;
  private final TrendSheet trend;

  /** Names of rows, heads of columns and the numbers of each row. */
  private record Numbers(
      List<String> heads, Map<String, long[]> rows, IntFunction<String> colors) {}

  SummaryCharts(Book book, XSSFSheet sheet, Block block, TrendSheet trend) {
    this.book = book;
    this.block = block;
    this.sheet = sheet;
    this.charts = new Charts(book, sheet);
    this.trend = trend;
  }

  /** Draws them; gives the row below. */
  int write(int top) {
    sheet.setRowBreak(top - 1);
    block.section(top, book.words().text("section.charts"));
    int middle = top + 1 + TALL;
    int tables = middle + TALL + 1;
    Numbers ages = ages();
    Numbers categories = categories();
    int next = tables;
    if (!book.outcome().trend().isEmpty()) {
      new MonthCharts(book, charts, trend.table())
          .severities(new Charts.Frame(0, top + 1, 6, middle));
    }
    if (!ages.rows().isEmpty()) {
      next = table("chart.overdue", ages, next, new Charts.Frame(6, top + 1, 12, middle));
    }
    if (!categories.rows().isEmpty()) {
      next =
          table("chart.categories", categories, next, new Charts.Frame(0, middle, 12, tables - 1));
    }
    return next;
  }

  /** Overdue records by rule and age. */
  private Numbers ages() {
    Words words = book.words();
    List<String> heads = new ArrayList<>();
    for (int i = 0; i <= Ages.LIMITS.length; i++) {
      heads.add(words.text("age." + i));
    }
    Map<String, long[]> rows = new LinkedHashMap<>();
    book.ages().byRule().entrySet().stream()
        .sorted(Comparator.comparingLong(e -> -sum(e.getValue())))
        .limit(BARS)
        .forEach(e -> rows.put(name(e.getKey(), rows), e.getValue()));
    return new Numbers(heads, rows, Palette::age);
  }

  /** A short name for a rule, unlike those given before. */
  private String name(String id, Map<String, long[]> taken) {
    String name = book.wording().ruleName(id);
    String free = name;
    for (int i = 2; taken.containsKey(free); i++) {
      free = book.words().text("rule.another", Map.of("rule", name, "number", String.valueOf(i)));
    }
    return free;
  }

  /**
   * In how many fields of each source a category is found. Fields of the same name in the files of
   * one source are one field; values would only show which source has the most rows.
   */
  private Numbers categories() {
    Map<Category, Map<String, Long>> fields = new HashMap<>();
    Map<String, Long> sources = new HashMap<>();
    for (SourceFound source : book.outcome().sources()) {
      Set<List<Object>> seen = new HashSet<>();
      for (TableFound table : source.tables()) {
        for (FieldFound field : table.fields()) {
          for (CategoryFound found : field.categories()) {
            Object name = field.header().isEmpty() ? field.index() : field.header();
            if (found.found() && seen.add(List.of(name, found.category()))) {
              fields
                  .computeIfAbsent(found.category(), k -> new HashMap<>())
                  .merge(source.id(), 1L, Long::sum);
              sources.merge(source.id(), 1L, Long::sum);
            }
          }
        }
      }
    }
    List<String> shown =
        sources.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(SOURCES)
            .toList();
    boolean others = sources.size() > SOURCES;
    List<String> heads = new ArrayList<>(shown);
    if (others) {
      heads.add(book.words().text("chart.others"));
    }
    return new Numbers(heads, rows(fields, shown, heads.size()), Palette::series);
  }

  private Map<String, long[]> rows(
      Map<Category, Map<String, Long>> hits, List<String> shown, int columns) {
    Map<String, long[]> rows = new LinkedHashMap<>();
    hits.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Category, Map<String, Long>>>comparingLong(
                    e -> -e.getValue().values().stream().mapToLong(Long::longValue).sum())
                .thenComparing(e -> e.getKey().ordinal()))
        .limit(BARS)
        .forEach(
            e -> {
              long[] numbers = new long[columns];
              e.getValue()
                  .forEach(
                      (source, n) -> {
                        int at = shown.indexOf(source);
                        numbers[at < 0 ? columns - 1 : at] += n;
                      });
              rows.put(e.getKey().name(book.words().language()), numbers);
            });
    return rows;
  }

  /** Writes the numbers as a table and draws them; gives the row below the table. */
  private int table(String key, Numbers numbers, int top, Charts.Frame frame) {
    block.section(top, book.words().text(key));
    List<Block.Part> heads = new ArrayList<>();
    heads.add(new Block.Part(0, NAME_TO, Entry.of(book.words().text(key + ".names"))));
    for (int i = 0; i < numbers.heads().size(); i++) {
      int column = NAME_TO + 1 + i;
      heads.add(
          new Block.Part(column, column, Entry.of(numbers.heads().get(i), Look.HEADER_NUMBER)));
    }
    block.head(top + 1, heads);
    int row = top + 2;
    for (Map.Entry<String, long[]> line : numbers.rows().entrySet()) {
      List<Block.Part> parts = new ArrayList<>();
      parts.add(new Block.Part(0, NAME_TO, Entry.of(line.getKey())));
      for (int i = 0; i < line.getValue().length; i++) {
        int column = NAME_TO + 1 + i;
        parts.add(new Block.Part(column, column, Entry.of(line.getValue()[i], Look.COUNT)));
      }
      block.row(row++, parts);
    }
    draw(key, numbers, top + 2, frame);
    return row + 1;
  }

  private void draw(String key, Numbers numbers, int first, Charts.Frame frame) {
    int last = first + numbers.rows().size() - 1;
    List<String> names = List.copyOf(numbers.rows().keySet());
    List<Charts.Series> series = new ArrayList<>();
    for (int i = 0; i < numbers.heads().size(); i++) {
      int at = i;
      List<Long> values = numbers.rows().values().stream().map(n -> n[at]).toList();
      String cells = cells(NAME_TO + 1 + i, first, last);
      series.add(
          new Charts.Series(numbers.heads().get(i), numbers.colors().apply(i), values, cells));
    }
    Charts.Stacks stacks = new Charts.Stacks(names, cells(0, first, last));
    charts.stacked(key, stacks, series, BarDirection.BAR, frame);
  }

  private String cells(int column, int first, int last) {
    String letters = "$" + CellReference.convertNumToColString(column) + "$";
    String name = sheet.getSheetName().replace("'", "''");
    return "'" + name + "'!" + letters + (first + 1) + ":" + letters + (last + 1);
  }

  private static long sum(long[] numbers) {
    return java.util.Arrays.stream(numbers).sum();
  }
}
