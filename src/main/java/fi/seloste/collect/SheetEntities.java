package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The five entities every XML has, and character references. Others need a DTD, which we refuse.
 */
final class SheetEntities {

  private static final int LONGEST = 12;

  private SheetEntities() {}

  /** Appends the text with its entities resolved. */
  static void decode(byte[] bytes, int from, int to, SheetBytes out) throws IOException {
    int begun = from;
    int p = from;
    while (p < to) {
      if (bytes[p] != '&') {
        p++;
        continue;
      }
      out.append(bytes, begun, p);
      int end = p + 1;
      while (end < to && bytes[end] != ';' && end - p < LONGEST) {
        end++;
      }
      if (end == to || bytes[end] != ';') {
        throw new IOException("broken entity");
      }
      out.appendCodePoint(
          point(new String(bytes, p + 1, end - p - 1, StandardCharsets.ISO_8859_1)));
      p = end + 1;
      begun = p;
    }
    out.append(bytes, begun, to);
  }

  private static int point(String entity) throws IOException {
    return switch (entity) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> reference(entity);
    };
  }

  private static int reference(String entity) throws IOException {
    try {
      if (entity.startsWith("#x")) {
        return Integer.parseInt(entity.substring(2), 16);
      }
      if (entity.startsWith("#")) {
        return Integer.parseInt(entity.substring(1));
      }
    } catch (NumberFormatException e) {
      // told below, without the text
    }
    throw new IOException("unknown entity");
  }
}
