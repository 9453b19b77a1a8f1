package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Finnish and Swedish street addresses: a name that ends in a word for street, and a number. */
final class StreetDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(
          Form.inside(
              "[\\p{L}.' -]*(katu|tie|kuja|polku|kaari|raitti|ranta|rinne|mäki|piha|aukio|tori|väylä|kulku|portti|penger|laita|puisto|puistikko|esplanadi|bulevardi|taival|lenkki|kierto|silta|suora|kallio|laakso|niitty|harju|törmä|gatan|vägen|gränden|stigen|bågen|stranden|backen|torget|parken|allén|kajen|brinken|leden|planen|esplanaden)[,]? \\d{1,4}( ?[-–/] ?\\d{1,4})?( ?[A-ZÅÄÖ])?( [A-ZÅÄÖ])?(,? ?(as|bst|lgh|krs|h|k)?[.]? ?\\d{1,4}[A-ZÅÄÖ]?)?((,| )? ?((FI|AX)-)?\\d{5}( [\\p{L}][\\p{L} .-]*)?)?"));

  @Override
  public String id() {
    return "street";
  }

  @Override
  public Category category() {
    return Category.of("postal-address");
  }

  @Override
  public int order() {
    return 94;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(named(b, from, to, false));
  }

  @Override
  public double alone() {
    return 0.2;
  }

  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    return Outcome.hit(named(b, from, to, true));
  }

  /** Whether the word for street is the end of a name, or follows one. */
  private static boolean named(byte[] b, int from, int to, boolean inText) {
    int number = from;
    while (number < to && !Bytes.digit(b[number])) {
      number++;
    }
    int end = number;
    while (end > from && !Bytes.word(b[end - 1])) {
      end--;
    }
    int start = end;
    while (start > from && (Bytes.word(b[start - 1]) || b[start - 1] == '-')) {
      start--;
    }
    boolean compound = end - start > LONGEST_ALONE || end - start > suffix(b, start, end);
    if (compound) {
      return !inText || capital(b[start]);
    }
    int before = start - 1;
    while (before > from && Bytes.word(b[before - 1])) {
      before--;
    }
    return before >= from && before < start - 1 && capital(b[before]);
  }

  private static final int LONGEST_ALONE = 12;
  private static final List<String> WORDS =
      List.of(
          "katu",
          "tie",
          "kuja",
          "polku",
          "kaari",
          "raitti",
          "ranta",
          "rinne",
          "piha",
          "aukio",
          "tori",
          "kulku",
          "portti",
          "penger",
          "laita",
          "puisto",
          "puistikko",
          "esplanadi",
          "bulevardi",
          "taival",
          "lenkki",
          "kierto",
          "silta",
          "suora",
          "kallio",
          "laakso",
          "niitty",
          "harju",
          "gatan",
          "stigen",
          "stranden",
          "backen",
          "torget",
          "parken",
          "kajen",
          "brinken",
          "leden",
          "planen");

  /** The length of the word if it is a word for street and no more, else 0. */
  private static int suffix(byte[] b, int start, int end) {
    return WORDS.stream().anyMatch(word -> Bytes.is(b, start, end, word)) ? end - start : 0;
  }

  /** A capital; of letters beyond ASCII any. */
  private static boolean capital(byte b) {
    return b < 0 || (b >= 'A' && b <= 'Z');
  }
}
