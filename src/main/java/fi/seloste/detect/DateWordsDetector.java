package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates with the name of the month, in Finnish, Swedish and English. */
final class DateWordsDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.whole(
              "\\d{1,2}[.]? ?((tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta?|(jan|feb|mar|apr|may|maj|jun|jul|aug|sep|sept|oct|okt|nov|dec)[a-z]*[.]?) \\d{4}( (klo )?\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d{1,9})?)?)?"),
          Form.whole(
              "((tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta?|(jan|feb|mar|apr|may|maj|jun|jul|aug|sep|sept|oct|okt|nov|dec)[a-z]*[.]?) \\d{1,2},? \\d{4}"));

  @Override
  public String id() {
    return "date-words";
  }

  @Override
  public @Nullable Category category() {
    return null;
  }

  @Override
  public int order() {
    return 79;
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

  @Override
  public boolean exclusive() {
    return true;
  }
}
