package fi.seloste.match;

import java.util.Set;

/** The areas that a notice may say the data stay in, by ISO 3166-1 codes. */
final class Countries {

  /** Åland is a part of Finland with a code of its own. */
  private static final Set<String> FINLAND = Set.of("FI", "AX");

  /**
   * The 27 member states, with Åland and the outermost regions of TFEU 349 that have codes of their
   * own.
   */
  private static final Set<String> EU =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "AX", "GF", "GP",
          "MF", "MQ", "RE", "YT");

  /** What the EEA Agreement adds. */
  private static final Set<String> EFTA = Set.of("IS", "LI", "NO");

  private Countries() {}

  /** Whether a country lies in {@code FI}, {@code EU}, {@code EEA} or {@code any}. */
  static boolean within(String area, String country) {
    return switch (area) {
      case "FI" -> FINLAND.contains(country);
      case "EU" -> EU.contains(country);
      case "EEA" -> EU.contains(country) || EFTA.contains(country);
      default -> true;
    };
  }
}
