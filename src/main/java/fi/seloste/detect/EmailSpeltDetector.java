package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * E-mail addresses with the sign spelt out against harvesters, as in {@code nimi(at)yritys.fi}:
 * anybody can read them.
 */
final class EmailSpeltDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside(
              "[\\p{L}0-9._+-]+ ?[(\\[] ?(at|ät|a) ?[)\\]] ?[\\p{L}0-9-]+(([.]| ?[(\\[](dot|piste)[)\\]] ?)[\\p{L}0-9-]+)*([.]| ?[(\\[](dot|piste)[)\\]] ?)[\\p{L}]{2,}"));

  @Override
  public String id() {
    return "email-spelt";
  }

  @Override
  public Category category() {
    return Category.of("email");
  }

  @Override
  public int order() {
    return 62;
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
