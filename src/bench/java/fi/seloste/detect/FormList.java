package fi.seloste.detect;

/** Prints the forms of all detectors as patterns for lines of a CSV, for other tools to search. */
final class FormList {

  private FormList() {}

  /** Arguments: none. */
  public static void main(String[] args) {
    Detectors all = Detectors.all();
    for (int d = 0; d < all.size(); d++) {
      for (Form form : all.get(d).forms()) {
        String inner = "(?:" + form.pattern() + ")";
        System.out.println(
            form.inside() ? "(?-u:\\b)" + inner + "(?-u:\\b)" : "(?:^|;)" + inner + "(?:;|$)");
      }
    }
  }
}
