package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No word of ours is wider than its column: a spreadsheet would break it anywhere. */
class WidthTest {

  private static final Map<String, List<Column>> TABLES =
      Map.ofEntries(
          Map.entry("discrepancies", DiscrepanciesSheet.COLUMNS),
          Map.entry("matrix", MatrixSheet.COLUMNS),
          Map.entry("groups", OverdueGroupsSheet.FACTS),
          Map.entry("records", OverdueRecordsSheet.columns(true, true)),
          Map.entry("requests", RequestsSheet.COLUMNS),
          Map.entry("notice", NoticeSheet.FAULTS),
          Map.entry("sentences", SentencesSheet.COLUMNS),
          Map.entry("elements", ElementsSheet.COLUMNS),
          Map.entry("inventory", InventorySheet.COLUMNS),
          Map.entry("coverage", CoverageSheet.FILES),
          Map.entry("checks", ChecksSheet.COLUMNS),
          Map.entry("trend", TrendSheet.COLUMNS),
          Map.entry("legend", LegendSheet.COLUMNS));

  /** What begins and ends so stands in columns with these keys. */
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "severity", List.of("severity."),
          "state", List.of("state."),
          "discrepancy", List.of("check."),
          "fault", List.of("check.notice-", "check.no-period."),
          "action", List.of("action."),
          "blocked-by", List.of("block."),
          "request", List.of("list."),
          "status", List.of("status."),
          "stated", List.of("stated."),
          "says", List.of("says."));

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void noWordIsBroken(String language) {
    Words words = Words.of(Locale.forLanguageTag(language));
    Map<String, String> broken = new TreeMap<>();
    TABLES.forEach(
        (sheet, columns) -> {
          for (Column column : columns) {
            texts(words, column)
                .filter(Predicate.not(word -> fits(word, column)))
                .forEach(word -> broken.put(sheet + " " + column.key() + " " + word, word));
          }
        });
    assertThat(broken).isEmpty();
  }

  /** A number or a date that is wider than its column is shown as a row of hashes. */
  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void noNumberAndNoDateIsShownAsHashes(String language) {
    boolean english = language.equals("en");
    Map<String, Integer> hashes = new TreeMap<>();
    TABLES.forEach(
        (sheet, columns) ->
            columns.stream()
                .filter(column -> !fits(widest(column, english) + "))", column))
                .forEach(column -> hashes.put(sheet + " " + column.key(), column.width())));
    assertThat(hashes).isEmpty();
  }

  private static String widest(Column column, boolean english) {
    return switch (column.look()) {
      case DATE, INPUT_DATE -> english ? "30 Nov 2026" : "30.11.2026";
      case MONTH -> english ? "Nov 2026" : "11/2026";
      case COUNT ->
          switch (column.key()) {
            case "field-number", "line", "days" -> "16,384";
            case "high", "medium", "low", "resolved", "ran-count" -> "10,000";
            default -> "10,000,000";
          };
      default -> "";
    };
  }

  @Test
  void aWordThatIsTooWideIsNoticed() {
    assertThat(fits("dataskyddsförordningen", new Column("law", Look.TEXT, 16))).isFalse();
  }

  private static boolean fits(String word, Column column) {
    return Measure.lines(word, column.width()) == 1;
  }

  private static Stream<String> texts(Words words, Column column) {
    List<String> texts = new ArrayList<>(List.of(words.text("column." + column.key())));
    for (String prefix : TEXTS.getOrDefault(column.key(), List.of())) {
      words.keys().stream()
          .filter(key -> key.startsWith(prefix) && !key.endsWith(".means"))
          .filter(key -> !prefix.startsWith("check.") || key.endsWith(".title"))
          .forEach(key -> texts.add(words.template(key)));
    }
    if (column.key().equals("law")) {
      texts.add(new Law(words).cited(List.of("GDPR 5(1)(a)", "917/2014 200 §")));
    }
    if (column.key().equals("category") && column.look() != Look.DETAIL) {
      Category.all().forEach(category -> texts.add(category.name(words.language())));
    }
    return texts.stream().flatMap(text -> Stream.of(text.split("(?<=[ \\n-])"))).map(String::strip);
  }
}
