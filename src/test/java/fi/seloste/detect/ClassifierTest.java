package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

  private static final String CODE = "131052-308T";

  private static List<String> found(FieldFound field) {
    return field.categories().stream()
        .filter(CategoryFound::found)
        .map(c -> c.category().id())
        .toList();
  }

  private static CategoryFound of(FieldFound field, String category) {
    return field.categories().stream()
        .filter(c -> c.category().id().equals(category))
        .findFirst()
        .orElseThrow();
  }

  private static String[] numbers(int count, int digits, int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              StringBuilder number = new StringBuilder().append((char) ('1' + random.nextInt(9)));
              while (number.length() < digits) {
                number.append((char) ('0' + random.nextInt(10)));
              }
              return number.toString();
            })
        .toArray(String[]::new);
  }

  private static String[] with(String[] values, int at, String value) {
    String[] all = values.clone();
    all[at] = value;
    return all;
  }

  @Test
  void reportsOneIdentityCodeAmongManyRowsWithItsRow() {
    String[] values = new String[20_000];
    java.util.Arrays.fill(values, "sovittu uusi käynti");

    FieldFound field = Probe.field("Muuta", with(values, 17_776, "asiakkaan tunnus " + CODE));

    CategoryFound code = of(field, "national-id");
    assertThat(code.found()).isTrue();
    assertThat(code.firstRow()).isEqualTo(17_777);
    assertThat(code.hits()).isEqualTo(1);
    assertThat(code.reasons()).containsExactly("checksum", "text");
  }

  @ParameterizedTest
  @CsvSource({
    "131052-308T, national-id",
    "FI21 1234 5600 0007 85, bank-account",
    "4111 1111 1111 1111, payment-card"
  })
  void reportsOneCheckedNumberAmongOtherNumbers(String value, String category) {
    assertThat(found(Probe.field("", with(numbers(5000, 6, 1), 4000, value)))).contains(category);
  }

  @Test
  void takesChanceHitsOfACheckDigitForNoCards() {
    FieldFound field = Probe.field("", numbers(5000, 16, 2));

    assertThat(of(field, "payment-card").hits()).isGreaterThan(50);
    assertThat(found(field)).isEmpty();
  }

  @Test
  void takesChanceHitsOfTheCheckSignForNoIdentityCodes() {
    Random random = new Random(3);
    String[] serials = new String[4000];
    for (int i = 0; i < serials.length; i++) {
      serials[i] =
          "%02d%02d%02d-%03d%c"
              .formatted(
                  1 + random.nextInt(28),
                  1 + random.nextInt(12),
                  random.nextInt(100),
                  random.nextInt(1000),
                  '0' + random.nextInt(10));
    }
    FieldFound field = Probe.field("", serials);

    assertThat(of(field, "national-id").hits()).isGreaterThan(50);
    assertThat(of(field, "national-id").found()).isFalse();
  }

  @Test
  void countsIdentityCodesThatFailTheirCheck() {
    FieldFound field =
        Probe.field("Henkilötunnus", CODE, "131052-308U", "010190-999W", "321352-308T");

    assertThat(found(field)).containsExactly("national-id");
    assertThat(field.invalid()).isEqualTo(2);
    assertThat(field.invalidCategory()).isEqualTo(Category.of("national-id"));
    assertThat(field.firstInvalidRow()).isEqualTo(2);
  }

  @Test
  void takesNumbersOfAColumnForNothingWithoutAHeader() {
    assertThat(found(Probe.field("", numbers(500, 8, 4)))).isEmpty();
    assertThat(found(Probe.field("", numbers(500, 5, 5)))).isEmpty();
    assertThat(found(Probe.field("", numbers(500, 10, 6)))).isEmpty();
  }

  @Test
  void takesReferenceNumbersForOnesUnderTheirHeaderOnly() {
    String[] references = {"1234561", "1511890656", "559582243294671"};

    assertThat(found(Probe.field("", references))).isEmpty();
    assertThat(found(Probe.field("Viitenumero", references))).contains("payment-reference");
  }

  @Test
  void takesBareMobileNumbersForTelephonesWhenMostAgree() {
    String[] mobiles = {"401234567", "451234567", "501234567", "441234567", "405556667"};

    assertThat(found(Probe.field("", mobiles))).containsExactly("phone-number");
    assertThat(found(Probe.field("Puh.", "401234567", "", "91234567")))
        .containsExactly("phone-number");
  }

  @Test
  void reportsOneTelephoneNumberAmongWords() {
    String[] notes = new String[1000];
    java.util.Arrays.fill(notes, "sovittu käynti");

    assertThat(found(Probe.field("", with(notes, 500, "040 1234567")))).contains("phone-number");
    assertThat(found(Probe.field("", with(numbers(1000, 9, 7), 500, "0401234567")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Selite, Lasku 1234, Kulukorvaus Aino Virtanen",
    "Vapaa palaute, Hyvä palvelu, Kiitos Liisa Koskiselle",
    "Kumppani, Rauta Kauppa Oy, Matti Virtanen",
    "Muuta, sovittu uusi käynti, Nyqvist Anders"
  })
  void reportsOneNameAmongWordsAndCompanies(String header, String usual, String named) {
    String[] values = new String[400];
    java.util.Arrays.fill(values, usual);

    FieldFound field = Probe.field(header, with(values, 399, named));

    assertThat(found(field)).contains("name");
    assertThat(of(field, "name").firstRow()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "Märke och modell, Volvo V70, Mercedes Anna",
    "Kaupunki, Oulu, Anna Lahti",
    "Katuosoite, Hämeentie 4, Anna Lahti"
  })
  void takesNoWordsOfAnotherKindForANameBecauseOneLooksLikeIt(
      String header, String usual, String alike) {
    String[] values = new String[400];
    java.util.Arrays.fill(values, usual);

    assertThat(found(Probe.field(header, with(values, 399, alike)))).doesNotContain("name");
  }

  @Test
  void leavesServiceNumbersOut() {
    FieldFound field = Probe.field("Puhelin", "010 2290190", "040 1234567", "0800 123456");

    assertThat(of(field, "phone-number").hits()).isEqualTo(1);
  }

  @Test
  void takesRegistrationMarksForOnesWhenMostAgreeOrTheHeaderSaysSo() {
    assertThat(found(Probe.field("", "ABC-123", "XYZ-12", "BCD-456", "CC-1")))
        .containsExactly("vehicle-registration");
    assertThat(found(Probe.field("", "ABC-123", "tuote", "laite", "osa"))).isEmpty();
    assertThat(found(Probe.field("Rek.nro", "ABC-123", "12-AB", "CD-5")))
        .contains("vehicle-registration");
  }

  @Test
  void doubtsAHeaderWhoseValuesAreOfAnotherKind() {
    FieldFound field = Probe.field("Puhelin", "Matti Virtanen", "Maija Korhonen", "Liisa Nieminen");

    assertThat(of(field, "phone-number").found()).isFalse();
    assertThat(found(field)).containsExactly("name");
  }

  @Test
  void declaresAnEmptyFieldWithoutFindingIt() {
    FieldFound field = Probe.field("Henkilötunnus", "", " ", "");

    assertThat(of(field, "national-id").hits()).isZero();
    assertThat(of(field, "national-id").confidence()).isBetween(0.1, 0.49);
    assertThat(field.filled()).isZero();
  }

  @Test
  void keepsAllCategoriesOfAFreeText() {
    FieldFound field =
        Probe.field(
            "Lisätiedot",
            "soita 040 1234567 tai matti.virtanen@x.fi",
            "asiakkaalla on diabetes, sovittu käynti",
            "tunnus " + CODE + " tarkistettu puhelimessa");

    assertThat(found(field)).contains("comment", "phone-number", "email", "health", "national-id");
  }

  @Test
  void letsAPersonsWordWin() {
    FieldFound field =
        Probe.table("Alue").row("Uusimaa").row("Pirkanmaa").told(0, "company").settle().get(0);

    assertThat(found(field)).containsExactly("company");
    assertThat(of(field, "company").confidence()).isEqualTo(1);
    assertThat(of(field, "company").reasons()).startsWith("told");
    assertThat(of(field, "company").hits()).isEqualTo(2);
  }

  @Test
  void reportsIdentityCodesWhateverAPersonSaid() {
    FieldFound field = Probe.table("Koodi").row(CODE).row("matti@x.fi").told(0).settle().get(0);

    assertThat(found(field)).containsExactly("national-id");
  }

  @Test
  void believesPostalCodesBesideTowns() {
    List<FieldFound> beside =
        Probe.table("A", "B")
            .row("00760", "Helsinki")
            .row("33960", "Pirkkala")
            .row("20100", "Turku")
            .settle();

    assertThat(found(beside.get(0))).containsExactly("postal-code");
    assertThat(of(beside.get(0), "postal-code").reasons()).containsExactly("form", "neighbours");
    assertThat(found(Probe.field("A", "00760", "33960", "20100"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sähköposti | matti@x.fi | email
          Postinumero | 00760 | postal-code
          Postinumero | 760 | postal-code
          Osoite | Säyneensalo 112 | postal-address
          Postitoimipaikka | Kuusjärvi | city
          Hinta | 45 | price
          Syntymäaika | 13.10.1952 | date-of-birth
          Käyttövoima | bensiini | vehicle-details
          Markkinointilupa | kyllä | marketing-consent
          Suoramarkkinointikielto | x | marketing-ban
          IP-osoite | 1.2.3.4 | ip-address
          Salasana | kissa | credential
          Tallenne | q-600.wav | call-recording
          Palaute | ihan hyvä | feedback
          Y-tunnus | 2957348-6 | business-id
          Tilinumero | FI21 1234 5600 0007 85 | bank-account
          Valmistenumero | WVWZZZ1JZXW000001 | vin
          IMEI | 356938035643809 | device-id
          Käyttäjätunnus | mvirtanen | username
          Sukupuoli | N | gender
          Kieli | fi | language
          """)
  void joinsHeaderAndValue(String header, String value, String category) {
    FieldFound field = Probe.field(header, value, value, value, value);

    assertThat(found(field)).first().isEqualTo(category);
    assertThat(of(field, category).hits()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"KARHUESTO, x", "Tuotekoodi, AB-1234", "Vuosimalli, 2015"})
  void findsNoMarketingBanAndNoMarkInOtherThings(String header, String value) {
    assertThat(found(Probe.field(header, value, value, value)))
        .doesNotContain("marketing-ban", "vehicle-registration", "date-of-birth");
  }

  @Test
  void asksWhetherARecordShowsACategory() {
    Probe table =
        Probe.table("Nimi", "Sotu", "Palaute", "Puh.").told(2, "feedback").row("a", "b", "c", "d");
    TableScan scan = table.scan();

    scan.see(Values.of(2, "Matti Virtanen", CODE, "-", "010 2290190"), Probe.ALL);
    assertThat(scan.shows(0, Category.of("name"))).isTrue();
    assertThat(scan.shows(1, Category.of("national-id"))).isTrue();
    assertThat(scan.shows(2, Category.of("feedback"))).isFalse();
    assertThat(scan.shows(3, Category.of("phone-number"))).isFalse();

    scan.see(Values.of(3, "", "puuttuu", "hyvä"), Probe.ALL);
    assertThat(scan.shows(0, Category.of("name"))).isFalse();
    assertThat(scan.shows(1, Category.of("national-id"))).isFalse();
    assertThat(scan.shows(2, Category.of("feedback"))).isTrue();
    assertThat(scan.shows(3, Category.of("phone-number"))).isFalse();
    assertThat(scan.shows(9, Category.of("name"))).isFalse();
  }

  @Test
  void looksAtFieldsThatOnlyRaggedRecordsHave() {
    List<FieldFound> fields = Probe.table("A").row("x", "matti@x.fi").row("y").settle();

    assertThat(fields).hasSize(2);
    assertThat(found(fields.get(1))).containsExactly("email");
    assertThat(fields.get(1).header()).isEmpty();
  }

  @Test
  void namesEveryDetectorOnce() {
    assertThat(Classifier.standard().detectors())
        .doesNotHaveDuplicates()
        .contains("hetu", "iban", "phone", "street")
        .hasSizeGreaterThan(60);
  }
}
