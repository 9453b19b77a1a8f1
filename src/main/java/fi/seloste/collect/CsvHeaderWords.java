package fi.seloste.collect;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that stand in headers and hardly ever in data, in Finnish, Swedish and English. They decide
 * only where a table's columns are all words, so that its header looks like its data.
 */
final class CsvHeaderWords {

  private static final Set<String> WORDS =
      Set.of(
          ("aihe aika alue asiakas asiakasnumero asiakasnro asiakastunnus arvo date description"
                  + " email e-mail sahkoposti sahkopostiosoite epost e-post etunimi etunimet"
                  + " sukunimi nimi nimike kokonimi name firstname lastname forename surname"
                  + " fornamn efternamn namn osoite katuosoite lahiosoite jakeluosoite address"
                  + " street adress gatuadress puhelin puhelinnumero puh matkapuhelin gsm phone"
                  + " telephone mobile telefon tel mobil numero nro nr number nummer id tunnus"
                  + " tunniste code koodi kod key avain hetu henkilotunnus personbeteckning"
                  + " personnummer ssn syntymaaika birthdate fodelsedatum paikkakunta kaupunki"
                  + " kunta postitoimipaikka postinumero postinro city town zip postcode postort"
                  + " postnummer ort kommun maa country land status tila tilanne tyyppi type typ"
                  + " luokka kategoria category ryhma group grupp paivamaara paivays pvm datum"
                  + " kello klo time tid luotu created skapad muokattu modified updated paattynyt"
                  + " alku loppu alkupvm loppupvm start end selite kuvaus kommentti huomautus"
                  + " huom lisatieto lisatiedot viesti palaute comment comments kommentar note"
                  + " notes message meddelande feedback otsikko subject title titel yritys"
                  + " yhtio company organisation organization foretag y-tunnus ytunnus"
                  + " businessid sukupuoli gender kon ika age alder kieli language sprak summa"
                  + " hinta price pris maara quantity amount antal kesto duration kasittelija"
                  + " agentti agent owner omistaja myyja soittaja vastaanottaja caller callee"
                  + " suunta direction jono queue kampanja campaign kampanj lupa suostumus"
                  + " consent kielto user kayttaja username rekisterinumero rekno malli merkki"
                  + " tuote product produkt palvelu service tjanst lahde source kanava channel"
                  + " header field sarake kentta column value")
              .split(" ", -1));

  private static final int MOST_PARTS = 4;

  private static final Pattern IDENTIFIER =
      Pattern.compile("\\p{L}[\\p{L}0-9]*(?:_[\\p{L}0-9]+)+|\\p{Ll}+(?:\\p{Lu}[\\p{Ll}0-9]+)+");

  private CsvHeaderWords() {}

  /** Whether the cell is one of the words, or has one of them among at most four words. */
  static boolean names(String cell) {
    String folded = folded(cell);
    if (WORDS.contains(folded) || WORDS.contains(folded.replaceAll("[ .:_-]", ""))) {
      return true;
    }
    String[] parts = parts(folded);
    return parts.length <= MOST_PARTS && Stream.of(parts).anyMatch(WORDS::contains);
  }

  /** Whether the cell can be taken for a header though nothing beneath it says so. */
  static boolean alone(String cell) {
    String[] parts = parts(folded(cell));
    boolean words =
        parts.length <= MOST_PARTS
            && Stream.of(parts).filter(part -> !part.isEmpty()).allMatch(CsvHeaderWords::word);
    return words || identifier(cell.strip());
  }

  /** Whether the cell is several capitalised words, as a person's name is, and none is known. */
  static boolean person(String cell) {
    String[] parts = cell.strip().split("[ ,]+", -1);
    return parts.length > 1
        && parts.length <= MOST_PARTS
        && Stream.of(parts).allMatch(CsvHeaderWords::capitalised)
        && Stream.of(parts(folded(cell))).noneMatch(CsvHeaderWords::word);
  }

  /** One of the words, or one that ends with it: Finnish and Swedish put words together. */
  private static boolean word(String part) {
    return WORDS.contains(part)
        || WORDS.stream().anyMatch(word -> word.length() > 3 && part.endsWith(word));
  }

  /** A name as programs give: {@code cust_no}, {@code firstName}. */
  private static boolean identifier(String cell) {
    return IDENTIFIER.matcher(cell).matches();
  }

  private static boolean capitalised(String part) {
    return part.length() > 1
        && Character.isUpperCase(part.charAt(0))
        && Character.isLowerCase(part.charAt(1));
  }

  private static String[] parts(String folded) {
    return folded.split("[ ._/()-]+", -1);
  }

  private static String folded(String cell) {
    return Normalizer.normalize(cell.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
