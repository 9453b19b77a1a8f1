package fi.seloste.detect;

/**
 * Tells names of places: Finnish municipalities of 2025, postal towns and former municipalities,
 * regions, and countries, in Finnish and Swedish (countries in English too). A value is a place as
 * a whole, never in part; case and surrounding blanks do not matter.
 */
final class PlaceLexicon {

  private static final int CITY = 1;
  private static final int REGION = 2;
  private static final int COUNTRY = 4;
  private static final int CODE = 8;

  private static final WordMemo TABLE = new WordMemo(load());

  private PlaceLexicon() {}

  /** Whether the value is a municipality or a postal town; a postal district may follow. */
  static boolean city(byte[] b, int from, int to) {
    return is(CITY, b, from, to);
  }

  /** Whether the value is a region (maakunta, landskap), a former province or a part of Finland. */
  static boolean region(byte[] b, int from, int to) {
    return is(REGION, b, from, to);
  }

  /** Whether the value is a country, by name or by an ISO 3166 code in upper case. */
  static boolean country(byte[] b, int from, int to) {
    int flags = flags(b, from, to);
    return (flags & COUNTRY) != 0 || ((flags & CODE) != 0 && upperCase(b, from, to));
  }

  private static boolean is(int kind, byte[] b, int from, int to) {
    return (flags(b, from, to) & kind) != 0;
  }

  private static int flags(byte[] b, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && b[start] >= 0 && b[start] <= ' ') {
      start++;
    }
    while (end > start && tail(b[end - 1])) {
      end--;
    }
    return start == end ? 0 : TABLE.get(b, start, end);
  }

  /** Blanks, a full stop, and the number of a postal district: Turku 10. */
  private static boolean tail(byte c) {
    return (c >= 0 && c <= ' ') || c == '.' || c == ',' || (c >= '0' && c <= '9');
  }

  private static boolean upperCase(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] >= 'a' && b[i] <= 'z') {
        return false;
      }
    }
    return true;
  }

  private static WordTable load() {
    WordTable table = new WordTable(2_000);
    WordList.rows(
        "places.tsv",
        cells -> {
          int kind = kind(cells.get(0));
          for (String name : cells.get(1).split("[;/]", -1)) {
            table.add(name, kind);
          }
        });
    return table;
  }

  private static int kind(String kind) {
    return switch (kind) {
      case "city" -> CITY;
      case "region" -> REGION;
      case "country" -> COUNTRY;
      default -> CODE;
    };
  }
}
