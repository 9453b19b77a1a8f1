package fi.seloste.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Names, places and sentences of nobody, the common ones oftener than the rare ones. */
final class InventedWords {

  private static final List<String> FIRST =
      words(
          "Matti Anna Juha Maria Mikko Tuula Kari Päivi Jari Ritva Antti Leena Timo Marja Pekka"
              + " Sari Heikki Minna Ville Johanna Jukka Tiina Hannu Hanna Jaakko Kirsi Markku"
              + " Riitta Petri Susanna Sami Eeva Erkki Liisa Marko Satu Janne Laura Tapio Noora"
              + " Olli Emilia Väinö Aino Eino Helmi Lauri Sofia Niilo Kaisa Björn Åsa Göran Gunilla"
              + " Christer Ulla-Maija Jan-Erik Ylva Nils Kerstin");

  private static final List<String> LAST =
      words(
          "Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen"
              + " Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi Heikkilä Kinnunen Salonen"
              + " Turunen Salo Laitinen Tuominen Rantanen Karjalainen Jokinen Mattila Savolainen"
              + " Lahti Ahonen Ojala Leppänen Kallio Väisänen Hiltunen Leinonen Miettinen Pitkänen"
              + " Aaltonen Manninen Hakala Koivisto Anttila Hirvonen Laaksonen Räsänen Lindström"
              + " Johansson Nyström Söderholm Holmberg Åkerblom Sjöberg Karlsson Andersson"
              + " Rönnqvist");

  private static final List<String> STEMS =
      words(
          "Kivi Koivu Lepo Meri Pelto Raja Suo Harju Korpi Lumi Myrsky Pilvi Ranta Rauta Sato Tammi"
              + " Tuuli Uusi Vesa Ahti Hauki Halko Kuusi Louhi Niitty Orja Pihla Salmi Terva"
              + " Vuori");

  private static final List<String> ENDS =
      words("nen la mäki niemi lahti salo vaara ranta järvi saari kangas aho");

  private static final List<String> STREETS =
      words(
          "Koivukuja Kuusitie Rantakatu Kirkkokatu Pihlajapolku Myllykatu Asemakatu Kanervatie"
              + " Harjukatu Peltotie Satamakatu Metsätie Storgatan Strandvägen Kyrkogatan"
              + " Björkgränden Hämeenkatu Koulukatu Puistotie Mannerheimintie Niittykuja Lehtotie");

  private static final List<String> PLACES =
      words(
          "00100:Helsinki 00760:Helsinki 02100:Espoo 20380:Turku 33960:Pirkkala 33100:Tampere"
              + " 13100:Hämeenlinna 40100:Jyväskylä 70100:Kuopio 90100:Oulu 65100:Vaasa"
              + " 01300:Vantaa 15110:Lahti 28100:Pori 48100:Kotka 53100:Lappeenranta 80100:Joensuu"
              + " 96100:Rovaniemi");

  private static final List<String> TRADES =
      List.of("Logistiikka Oy", "Kuljetus Oy", "Rakennus Oy", "Transport Ab", "Huolto Ky", "Oy");

  private static final List<String> MAILS =
      words("example.org example.com example.net posti.example.org yritys.example.com");

  private static final List<String> REMARKS =
      List.of(
          "Soitettu %d.%d. eikä vastattu, yritetään ensi viikolla uudelleen",
          "Asiakas pyysi tarjouksen %d kpl erästä, toimitus viikolla %d",
          "Laskutus sovittu %d päivän maksuehdolla, alennus %d %%",
          "Toivoo yhteydenottoa sähköpostilla, ei puhelimitse",
          "Ringde kunden, återkommer nästa vecka",
          "Reklamaatio käsitelty ja hyvitetty");

  private final SplittableRandom random;

  InventedWords(SplittableRandom random) {
    this.random = random;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  /** One of these, the first ones oftener. */
  private String common(List<String> of) {
    double at = random.nextDouble();
    return of.get((int) (at * at * of.size()));
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  String first() {
    return common(FIRST);
  }

  /** Three in five are on the list, the others are made of a stem and an ending. */
  String last() {
    return random.nextInt(5) < 3 ? common(LAST) : any(STEMS) + any(ENDS);
  }

  String street() {
    String flat = random.nextInt(3) == 0 ? " A " + (1 + random.nextInt(90)) : "";
    return common(STREETS) + " " + (1 + random.nextInt(120)) + flat;
  }

  /** Postcode and town, parted by a colon. */
  String place() {
    return any(PLACES);
  }

  String company() {
    return any(STEMS) + any(ENDS) + " " + any(TRADES);
  }

  String mail() {
    return any(MAILS);
  }

  String remark() {
    return String.format(any(REMARKS), 1 + random.nextInt(28), 1 + random.nextInt(12));
  }
}
