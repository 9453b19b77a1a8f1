package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Finnish personal identity codes, {@code ddmmyyCNNNQ}: a real date in the century of its sign, an
 * individual number from 002, and the check sign (DVV; the signs U to Y and B to F are issued since
 * 2023). Individual numbers from 900 are artificial and count too: organisations use them for
 * people without a code.
 */
final class HetuDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.inside("\\d{6}[-+U-YA-F]\\d{3}[0-9A-FHJ-NPR-Y]"));

  @Override
  public String id() {
    return "hetu";
  }

  @Override
  public Category category() {
    return Category.of("national-id");
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.checked(valid(b, from));
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public double chance() {
    return 1.0 / 31;
  }

  @Override
  public boolean exclusive() {
    return true;
  }

  /** The years after 2000 that a code may be of: a later one is a wrong century sign. */
  private static final int LAST_YEAR = 2049;

  /** Whether the eleven bytes from here are a right code. */
  static boolean valid(byte[] b, int at) {
    int day = Bytes.two(b, at);
    int month = Bytes.two(b, at + 2);
    int ofCentury = Bytes.two(b, at + 4);
    int year = century(b[at + 6]) + ofCentury;
    int person = Bytes.two(b, at + 7) * 10 + Bytes.value(b[at + 9]);
    return year <= LAST_YEAR
        && CalendarDate.exists(year, month, day)
        && person >= 2
        && CheckDigits.sign(((day * 100 + month) * 100 + ofCentury) * 1000L + person, b[at + 10]);
  }

  /** Whether there is something of the form here, right or wrong. */
  static boolean shaped(byte[] b, int at, int to) {
    if (to - at < 11) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (i != 6 && !Bytes.digit(b[at + i])) {
        return false;
      }
    }
    return "-+abcdefuvwxy".indexOf(Bytes.lower(b[at + 6])) >= 0 && valid(b, at);
  }

  /** The first year of the century of a sign. */
  static int century(byte sign) {
    int upper = Bytes.upper(sign);
    return upper == '+' ? 1800 : upper >= 'A' && upper <= 'F' ? 2000 : 1900;
  }
}
