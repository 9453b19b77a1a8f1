package fi.seloste.declare;

/** How a message shows a token of a file: quoted, short, and without control characters. */
public final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  /** The token in quotes; cut after forty characters. */
  public static String of(String token) {
    String clean = token.strip().replaceAll("\\p{Cntrl}+", " ");
    return clean.length() <= LONGEST
        ? '"' + clean + '"'
        : '"' + clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…\"";
  }
}
