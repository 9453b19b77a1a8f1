package fi.seloste.detect;

/** A few words of health. */
final class TextWords {

  private TextWords() {}

  static long categories(byte[] b, int from, int to) {
    return Bytes.contains(b, from, to, "diabetes") ? 1 : 0;
  }
}
