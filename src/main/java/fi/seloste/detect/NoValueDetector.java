package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people and systems write where there is no value: dashes, n/a, dates such as 0000-00-00,
 * 1.1.1900 and 31.12.9999.
 */
final class NoValueDetector implements Detector {

  static final String ID = "no-value";

  private static final List<Form> FORMS =
      List.of(
          Form.whole("0{1,4}[-.]0{1,2}[-.]0{1,4}( 00:00:00)?"),
          Form.whole("0?1[.]0?1[.]1900( 0?0[.:]00([.:]00)?)?"),
          Form.whole("1900-01-0[01]([T ]00:00:00)?"),
          Form.whole("31[.]12[.]9999"),
          Form.whole("9999-12-31([T ]00:00:00)?"),
          Form.whole("[-.?/*#_ ]{1,10}"),
          Form.whole("#?n/?a!?|null|none|nan|nil|#[a-z/0]+[!?]?"));

  private static final SmallWords ABSENT =
      SmallWords.of(
          "n/a",
          "na",
          "null",
          "none",
          "nan",
          "nil",
          "empty",
          "tyhjä",
          "ei ole",
          "ei tiedossa",
          "ei tietoa",
          "ei annettu tietoa",
          "tuntematon",
          "puuttuu",
          "saknas",
          "okänd",
          "unknown",
          "not set",
          "uppgift saknas",
          "ingen uppgift",
          "#n/a",
          "#ref!",
          "#value!",
          "#div/0!",
          "#name?",
          "#num!",
          "#null!");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(!letters(b, from, to) || ABSENT.has(b, from, to));
  }

  private static boolean letters(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Bytes.letter(b[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
