package fi.seloste.collect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a text file's beginning says.
 *
 * @param dialect how its fields are separated
 * @param charset what it seems to be written in; the whole file decides
 * @param skipped how many bytes at the beginning belong to no record
 * @param line the line on which the first record begins
 */
record CsvStart(Dialect dialect, Charset charset, int skipped, long line) {

  private static final int SEPARATOR_LINE = 8;

  /**
   * Looks at the beginning.
   *
   * @param limit how many bytes are looked at
   * @param window where they lie
   */
  static CsvStart find(byte[] sample, int limit, CsvWindow window) {
    boolean ended = window.ended() && limit == window.limit();
    EncodingEvidence evidence = new EncodingEvidence();
    evidence.accept(sample, 0, limit);
    int separator = separator(sample, limit);
    if (separator < 0) {
      return new CsvStart(DialectFinder.find(sample, limit, ended), evidence.charset(), 0, 1);
    }
    int skipped = 0;
    while (skipped < limit && sample[skipped] != '\n' && sample[skipped] != '\r') {
      skipped++;
    }
    skipped += sample[skipped] == '\r' && sample[skipped + 1] == '\n' ? 2 : 1;
    char delimiter = (char) separator;
    char quote = QuoteFinder.quote(sample, limit, delimiter);
    int escape = QuoteFinder.escape(sample, limit, delimiter, quote);
    Dialect dialect = new Dialect(delimiter, quote, escape, false);
    return new CsvStart(dialect, evidence.charset(), Math.min(skipped, limit), 2);
  }

  /** The delimiter that Excel's line {@code sep=;} names, or -1. */
  private static int separator(byte[] sample, int limit) {
    String start =
        new String(sample, 0, Math.min(limit, SEPARATOR_LINE), StandardCharsets.ISO_8859_1);
    String line = start.startsWith("\"") ? start.substring(1) : start;
    if (!line.toLowerCase(Locale.ROOT).startsWith("sep=") || line.length() < 5) {
      return -1;
    }
    char delimiter = line.charAt(4);
    String rest = line.substring(5).replaceFirst("^\"", "");
    boolean alone = rest.isEmpty() || rest.charAt(0) == '\n' || rest.charAt(0) == '\r';
    return alone && delimiter > 0 && delimiter < 128 ? delimiter : -1;
  }
}
