package fi.seloste.sample;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents people and companies; the same seed invents the same ones. */
final class People {
  private static final List<String> FIRST =
      List.of(
          "Aino", "Antti", "Eeva", "Eero", "Hanna", "Heikki", "Helmi", "Ilkka", "Jaana", "Juha",
          "Kaisa", "Kari", "Laura", "Lauri", "Leena", "Marja", "Matti", "Mikko", "Noora", "Oskari",
          "Päivi", "Pekka", "Pirjo", "Reijo", "Riitta", "Sanna", "Seppo", "Sirpa", "Tapio", "Tuula",
          "Veikko", "Ville", "Väinö", "Ylva");
  private static final List<String> LAST =
      List.of(
          "Virtanen",
          "Korhonen",
          "Mäkinen",
          "Nieminen",
          "Mäkelä",
          "Hämäläinen",
          "Laine",
          "Heikkinen",
          "Koskinen",
          "Järvinen",
          "Lehtonen",
          "Lehtinen",
          "Saarinen",
          "Salminen",
          "Heinonen",
          "Niemi",
          "Heikkilä",
          "Kinnunen",
          "Salonen",
          "Turunen",
          "Salo",
          "Laitinen",
          "Tuominen",
          "Rantanen",
          "Karjalainen",
          "Jokinen",
          "Mattila",
          "Savolainen",
          "Lahti",
          "Ahonen",
          "Heininen",
          "Virtanen-Laine");
  private static final List<String> SWEDISH_FIRST =
      List.of("Åsa", "Björn", "Christer", "Gunilla", "Håkan", "Ingrid", "Kerstin", "Sven");
  private static final List<String> SWEDISH_LAST =
      List.of("Lindström", "Nyström", "Söderholm", "Holmberg", "Åkerblom", "Sjöberg");
  private static final List<String> STREETS =
      List.of(
          "Koivukuja",
          "Kuusitie",
          "Rantakatu",
          "Kirkkokatu",
          "Pihlajapolku",
          "Myllykatu",
          "Asemakatu",
          "Kanervatie",
          "Harjukatu",
          "Peltotie",
          "Satamakatu",
          "Metsätie");
  private static final List<String> SWEDISH_STREETS =
      List.of("Storgatan", "Strandvägen", "Kyrkogatan", "Björkgränden");
  private static final String[][] PLACES = {
    {"00760", "Helsinki", "Uusimaa"},
    {"02100", "Espoo", "Uusimaa"},
    {"20380", "Turku", "Varsinais-Suomi"},
    {"33960", "Pirkkala", "Pirkanmaa"},
    {"33100", "Tampere", "Pirkanmaa"},
    {"13100", "Hämeenlinna", "Kanta-Häme"},
    {"40100", "Jyväskylä", "Keski-Suomi"},
    {"70100", "Kuopio", "Pohjois-Savo"},
    {"90100", "Oulu", "Pohjois-Pohjanmaa"},
    {"65100", "Vaasa", "Pohjanmaa"}
  };
  private static final List<String> MAILS =
      List.of("example.org", "example.com", "example.net", "posti.example.org");
  private static final List<String> COMPANY_STARTS =
      List.of(
          "Pohjantuuli",
          "Rautakanki",
          "Tähtiväylä",
          "Havuranta",
          "Kuutamo",
          "Revontuli",
          "Tuulispää",
          "Majakka",
          "Kivijalka",
          "Sumuvuori",
          "Hopeakaari",
          "Jäänmurtaja");
  private static final List<String> COMPANY_ENDS =
      List.of("Logistiikka Oy", "Kuljetus Oy", "Rakennus Oy", "Transport Ab", "Huolto Oy");

  private final Random random;
  private final int phoneBase;
  private int count;

  /** Each register has its own range of phone numbers, so that no two registers share a person. */
  People(int register) {
    random = new Random(20261031L + register);
    phoneBase = 310_000 + register * 10_000;
  }

  Random random() {
    return random;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  LocalDate day(LocalDate from, LocalDate to) {
    return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
  }

  List<Person> many(int wanted) {
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      all.add(next());
    }
    return all;
  }

  Person next() {
    count++;
    boolean swedish = chance(12);
    String first = pick(swedish ? SWEDISH_FIRST : FIRST);
    String last = pick(swedish ? SWEDISH_LAST : LAST);
    String street =
        pick(swedish ? SWEDISH_STREETS : STREETS)
            + " "
            + (1 + random.nextInt(60))
            + pick(List.of("", "", " A 4", " B 12", " as. 3", "a"));
    String[] place = PLACES[random.nextInt(PLACES.length)];
    LocalDate born = day(LocalDate.of(1938, 1, 1), LocalDate.of(2007, 12, 31));
    return new Person(
        first,
        last,
        street,
        place[0],
        place[1],
        place[2],
        "0457" + (phoneBase + count),
        ascii(first) + "." + ascii(last) + count + "@" + MAILS.get(count % MAILS.size()),
        born,
        Codes.identityCode(born, 900 + random.nextInt(100), count % 3 == 0 ? count : 0),
        swedish);
  }

  static String company(int index) {
    int starts = COMPANY_STARTS.size();
    String start = COMPANY_STARTS.get(index % starts);
    String end = COMPANY_ENDS.get(index / starts % COMPANY_ENDS.size());
    return start + " " + end;
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
