package fi.seloste.detect.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.FieldFound;
import fi.seloste.detect.TableScan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gate: what is found in labelled tables of many makes, field by field. */
class CorpusTest {

  private static final double FLOOR = 0.98;
  private static final Cohort ALL = new Cohort("", "", 0);

  @Test
  void isLargeEnoughToJudgeBy() {
    List<Corpus.Sheet> sheets = Corpus.development();
    List<Corpus.Sheet> drawn = Corpus.heldOut(40, 1);

    assertThat(sheets).hasSizeGreaterThanOrEqualTo(60);
    assertThat(fields(sheets) + fields(drawn)).isGreaterThanOrEqualTo(800);
  }

  @Test
  void findsWhatTheDevelopmentTablesHoldAndNothingElse() {
    assertThat(judged("development", Corpus.development()).f1()).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void findsWhatTablesPutTogetherByLotHoldAndNothingElse() {
    assertThat(judged("held out", Corpus.heldOut(40, 1)).f1()).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void findsWhatTablesWrittenAfterwardsHoldAndNothingElse() {
    assertThat(judged("unseen", Corpus.unseen()).f1()).isGreaterThanOrEqualTo(FLOOR);
  }

  private static int fields(List<Corpus.Sheet> sheets) {
    return sheets.stream().mapToInt(sheet -> sheet.fields().size()).sum();
  }

  private static Score judged(String part, List<Corpus.Sheet> sheets) {
    Score score = new Score();
    for (Corpus.Sheet sheet : sheets) {
      List<FieldFound> found = settle(sheet);
      for (int f = 0; f < sheet.fields().size(); f++) {
        Corpus.Field field = sheet.fields().get(f);
        String where = where(sheet, f, found.get(f));
        score.count(where, field, categories(found.get(f)));
      }
    }
    System.out.printf(
        "Corpus, %s: %d tables, %d fields, micro-F1 %.4f%n| category             | right | wrong | missed | precision | recall |%n%s",
        part, sheets.size(), score.fields(), score.f1(), score.table());
    score.mistakes().forEach(System.out::println);
    return score;
  }

  private static String where(Corpus.Sheet sheet, int f, FieldFound found) {
    Corpus.Field field = sheet.fields().get(f);
    StringBuilder where = new StringBuilder();
    where.append(sheet.name()).append(" #").append(f + 1).append(" «").append(field.header());
    where.append("» ").append(field.values()).append(" ->");
    found
        .categories()
        .forEach(
            c ->
                where.append(
                    String.format(
                        Locale.ROOT,
                        " %s %.2f %d/%d %s;",
                        c.category().id(),
                        c.confidence(),
                        c.hits(),
                        found.filled(),
                        c.reasons())));
    return where.toString();
  }

  private static List<String> categories(FieldFound field) {
    return field.categories().stream()
        .filter(CategoryFound::found)
        .map(found -> found.category().id())
        .toList();
  }

  private static List<FieldFound> settle(Corpus.Sheet sheet) {
    Table table =
        new Table(
            "", sheet.fields().stream().map(Corpus.Field::header).toList(), 1, false, Map.of());
    TableScan scan = Classifier.standard().scan(table, Map.of());
    Invented[] makers = new Invented[sheet.fields().size()];
    for (int f = 0; f < makers.length; f++) {
      makers[f] = new Invented(sheet.name().hashCode() * 31L + f);
    }
    for (int row = 0; row < sheet.rows(); row++) {
      String[] values = new String[makers.length];
      for (int f = 0; f < makers.length; f++) {
        values[f] = makers[f].value(sheet.fields().get(f).values(), row, sheet.rows());
      }
      scan.see(Values.of(row + 1L, values), ALL);
    }
    return Classifier.standard().settle(table, scan.profile(), Map.of());
  }
}
