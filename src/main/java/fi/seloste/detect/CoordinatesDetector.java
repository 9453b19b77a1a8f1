package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Pairs of coordinates: WGS84 in degrees, ETRS-TM35FIN (JHS 197) in metres. */
final class CoordinatesDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside("-?\\d{1,2}[.,]\\d{4,15}°?[NS]?[,;]? ?-?\\d{1,3}[.,]\\d{4,15}°?[EW]?"),
          Form.whole("(SRID=\\d+; ?)?POINT ?[(].*[)]"),
          Form.inside(
              "\\d{1,2}° ?\\d{1,2}[^ \\d]? ?[\\d.,]*[^ \\dA-Z]{0,2} ?[NS],? ?\\d{1,3}° ?\\d{1,2}[^"
                  + " \\d]? ?[\\d.,]*[^ \\dA-Z]{0,2} ?[EW]"),
          Form.whole("[67]\\d{6}([.]\\d+)?[,; ] ?\\d{5,6}([.]\\d+)?"),
          Form.whole("\\d{5,6}([.]\\d+)?[,; ] ?[67]\\d{6}([.]\\d+)?"));

  @Override
  public String id() {
    return "coordinates";
  }

  @Override
  public Category category() {
    return Category.of("location");
  }

  @Override
  public int order() {
    return 110;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int blank = from;
    while (blank < to && (Bytes.digit(b[blank]) || b[blank] == '.')) {
      blank++;
    }
    boolean metres = blank - from >= 5 && Bytes.find(b, from, Math.min(from + 5, to), '.') < 0;
    return Outcome.hit(!metres || !Bytes.digit(b[from]) || inFinland(b, from, blank));
  }

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    boolean apart =
        (from == first || (!Bytes.word(b[from - 1]) && b[from - 1] != '.'))
            && (to == last || (!Bytes.word(b[to]) && b[to] != '.'));
    return apart ? check(b, from, to) : Outcome.NO;
  }

  /** ETRS-TM35FIN: east 50 to 760 km, north 6,600 to 7,800 km, in either order. */
  private static boolean inFinland(byte[] b, int from, int blank) {
    long one = whole(b, from);
    int second = blank;
    while (!Bytes.digit(b[second])) {
      second++;
    }
    long other = whole(b, second);
    long north = Math.max(one, other);
    long east = Math.min(one, other);
    return east >= 50_000 && east <= 760_000 && north >= 6_600_000 && north <= 7_800_000;
  }

  private static long whole(byte[] b, int from) {
    int end = from;
    while (end < b.length && Bytes.digit(b[end])) {
      end++;
    }
    return Bytes.digits(b, from, end);
  }

  @Override
  public double alone() {
    return 0.3;
  }

  @Override
  public boolean loose() {
    return true;
  }
}
