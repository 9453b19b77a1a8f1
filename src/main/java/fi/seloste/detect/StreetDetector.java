package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/** Finnish and Swedish street addresses: a name that ends in a word for street, and a number. */
final class StreetDetector implements Detector {

  /** Blanks of a street name, the one before its number too; with more it is a text. */
  private static final int MOST_BLANKS = 4;

  private static final List<Form> FORMS =
      List.of(
          Form.inside(
              "[\\p{L}.' -]*([\\p{L}]{2}|[\\p{L}.'-]"
                  + " )(katu|tie|kuja|polku|kaari|raitti|ranta|rinne|mäki|piha|aukio|tori|väylä|kulku|portti|penger|laita|puisto|puistikko|esplanadi|bulevardi|taival|lenkki|kierto|silta|suora|kallio|laakso|niitty|harju|törmä|gatan|vägen|gränden|stigen|bågen|stranden|backen|torget|parken|allén|kajen|brinken|leden|planen|esplanaden)[,]?"
                  + " \\d{1,4}( ?[-–/] ?\\d{1,4})?( ?[A-ZÅÄÖ])?( [A-ZÅÄÖ])?(,?"
                  + " ?(as|bst|lgh|krs|h|k)?[.]? ?\\d{1,4}[A-ZÅÄÖ]?)?((,| )? ?((FI|AX)-)?\\d{5}("
                  + " [\\p{L}][\\p{L} .-]*)?)?"));

  private static final SmallWords BARE =
      SmallWords.of(
          "tie", "kaari", "portti", "silta", "suora", "laita", "ranta", "piha", "kierto", "kulku",
          "torget", "backen", "parken", "leden", "lenkki", "rinne", "kallio");

  private static final SmallWords UNITS =
      SmallWords.of("mm", "cm", "m", "km", "kg", "g", "kpl", "l", "v", "h", "min", "pkt", "eur");

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
    int blanks = 0;
    for (int i = from; i < to && !Bytes.digit(b[i]); i++) {
      blanks += b[i] == ' ' ? 1 : 0;
    }
    return Outcome.hit(
        blanks <= MOST_BLANKS && !bare(b, from, to) && !CompanyForm.fits(b, from, to));
  }

  @Override
  public boolean exclusive() {
    return true;
  }

  @Override
  public double alone() {
    return 0.3;
  }

  @Override
  public int few() {
    return 1;
  }

  /** In a text a capital tells a name: Uusi tie 2, but not the uusi tie 2 km from here. */
  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    int number = from;
    while (number < to && !Bytes.digit(b[number])) {
      number++;
    }
    int street = word(b, from, number);
    boolean named = capital(b[street]) || capital(b[word(b, from, street)]);
    boolean company = CompanyForm.fits(b, first, last) && Bytes.find(b, first, from, ',') < 0;
    return Outcome.hit(named && !company && !bare(b, from, to) && !measured(b, to, last));
  }

  /** A street word without a name before it, as in {@code Portti 15}, names no street. */
  private static boolean bare(byte[] b, int from, int to) {
    int end = from;
    while (end < to && Bytes.letter(b[end])) {
      end++;
    }
    return BARE.has(b, from, end);
  }

  /** Whether a unit follows: {@code Kattotie 12 mm}. */
  private static boolean measured(byte[] b, int to, int last) {
    int end = Math.min(last, to + 1);
    while (end < last && Bytes.letter(b[end])) {
      end++;
    }
    return to < last && UNITS.has(b, to + 1, end);
  }

  /** Where the last word before the place begins. */
  private static int word(byte[] b, int from, int before) {
    int at = before;
    while (at > from && !Bytes.word(b[at - 1])) {
      at--;
    }
    while (at > from && (Bytes.word(b[at - 1]) || b[at - 1] == '-')) {
      at--;
    }
    return at;
  }

  /** A capital; of letters beyond ASCII any. */
  private static boolean capital(byte b) {
    return b < 0 || (b >= 'A' && b <= 'Z');
  }
}
