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

/** The numbers that the charts of the summary draw. */
final class Figures {

  /** More bars or colours than these nobody tells apart. */
  private static final int BARS = 12;

  private static final int SOURCES = 5;

  /**
   * The numbers of a chart.
   *
   * @param heads a name for each part of a stack
   * @param rows a stack of numbers for each name
   * @param colors the fill of each part
   */
  record Numbers(List<String> heads, Map<String, long[]> rows, IntFunction<String> colors) {}

  private final Content book;

  Figures(Content book) {
    this.book = book;
  }

  /** Overdue records by rule and age. */
  Numbers ages() {
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
  Numbers categories() {
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

  private static long sum(long[] numbers) {
    return java.util.Arrays.stream(numbers).sum();
  }
}
