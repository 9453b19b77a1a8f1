package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headers that name a category by one word. */
final class HeaderWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("nimi", "name"),
          Map.entry("henkilötunnus", "national-id"),
          Map.entry("hetu", "national-id"),
          Map.entry("puhelin", "phone-number"),
          Map.entry("puh.", "phone-number"),
          Map.entry("sähköposti", "email"),
          Map.entry("osoite", "postal-address"),
          Map.entry("postinumero", "postal-code"),
          Map.entry("paikkakunta", "city"),
          Map.entry("rek.nro", "vehicle-registration"),
          Map.entry("viite", "payment-reference"),
          Map.entry("hinta", "price"),
          Map.entry("imei", "device-id"),
          Map.entry("syntymäaika", "date-of-birth"),
          Map.entry("sukupuoli", "gender"),
          Map.entry("palaute", "feedback"),
          Map.entry("passin numero", "document-number"),
          Map.entry("valmistenumero", "vin"),
          Map.entry("kiinteistötunnus", "property-details"),
          Map.entry("y-tunnus", "business-id"),
          Map.entry("tilinumero", "bank-account"),
          Map.entry("korttinumero", "payment-card"),
          Map.entry("ip", "ip-address"),
          Map.entry("sijainti", "location"));

  private HeaderWords() {}

  static List<HeaderHint> hints(String header, List<String> allHeaders) {
    String category = WORDS.get(header.strip().toLowerCase(Locale.ROOT));
    return category == null
        ? List.of()
        : List.of(new HeaderHint(Category.of(category), 0.95, header));
  }
}
