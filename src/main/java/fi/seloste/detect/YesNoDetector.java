package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yes and no in Finnish, Swedish and English: a shape. */
final class YesNoDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole("[01]"),
          Form.whole(
              "kyllä|ei|k|e|x|on|joo|yes|no|y|n|t|f|true|false|ja|nej|j|tosi|epätosi|sallittu|kielletty|annettu|ei annettu|lupa|kielto"));

  @Override
  public String id() {
    return "yes-no";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 240;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.HIT;
  }

  @Override
  public double alone() {
    return ONE;
  }
}
