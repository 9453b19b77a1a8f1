package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Sums with their currency, in the Finnish way of writing numbers. */
final class MoneyDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole(
              "[-+]?\\d{1,3}(([ .]\\d{3})+|\\d*)(,\\d{1,4}|[.]\\d{1,4})? ?(€|eur|euroa|euro|e|kr|sek|usd|[$])( ?(/|per) ?[\\p{L}0-9²]+)?"),
          Form.whole("(€|eur|[$]) ?[-+]?\\d{1,3}(([ .]\\d{3})+|\\d*)(,\\d{1,4}|[.]\\d{1,4})?"),
          Form.whole("\\d{1,3}( ?\\d{3})*,-"));

  @Override
  public String id() {
    return "money";
  }

  @Override
  public Category category() {
    return Category.of("price");
  }

  @Override
  public int order() {
    return 220;
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
    return 0.3;
  }
}
