package fi.seloste.detect;

import java.util.Set;

/** A few places. */
final class PlaceLexicon {

  private static final Set<String> CITIES =
      Set.of("helsinki", "turku", "pirkkala", "salo", "lahti");

  private PlaceLexicon() {}

  static boolean city(byte[] b, int from, int to) {
    return CITIES.contains(Bytes.small(b, from, to));
  }

  static boolean region(byte[] b, int from, int to) {
    return Bytes.is(b, from, to, "uusimaa") || Bytes.is(b, from, to, "pirkanmaa");
  }

  static boolean country(byte[] b, int from, int to) {
    return Bytes.is(b, from, to, "suomi") || Bytes.is(b, from, to, "finland");
  }
}
