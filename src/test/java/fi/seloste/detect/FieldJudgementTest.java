package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How header, values and neighbours are weighed where they do not agree, or are few. */
class FieldJudgementTest {

  private static List<String> found(FieldFound field) {
    return field.categories().stream()
        .filter(CategoryFound::found)
        .map(c -> c.category().id())
        .toList();
  }

  private static List<String> found(String header, String... values) {
    return found(Probe.field(header, values));
  }

  @ParameterizedTest
  @CsvSource({
    "Puhelin, 040 123 4567, phone-number",
    "Nimi, Kerttu Rautaheimo, name",
    "Yritys, Rautaheimo Oy, company",
    "Osoite, Koivukuja 4, postal-address",
    "Rekisterinumero, ABC-123, vehicle-registration",
    "'', Kerttu Virtanen, name",
    "'', 040 123 4567, phone-number",
    "'', Koivukuja 4, postal-address"
  })
  void aTableOfOnePersonIsEnough(String header, String value, String category) {
    assertThat(found(header, value)).containsExactly(category);
  }

  @Test
  void aHeaderThatIsAPersonsNameTellsOfThatPerson() {
    Probe matrix = Probe.table("Viikko", "Matti Mäkelä", "Anna-Liisa Koskinen");
    List<FieldFound> fields = matrix.row("1", "37,5", "30").row("2", "0", "37,5").settle();

    assertThat(found(fields.get(0))).isEmpty();
    assertThat(found(fields.get(1))).containsExactly("name");
    assertThat(fields.get(1).categories().get(0).hits()).isEqualTo(2);
    assertThat(found(fields.get(2))).containsExactly("name");
  }

  @Test
  void aHeaderThatSpeaksOfSomethingElseIsBelievedBeforeWeakForms() {
    String[] codes = {"ABC-123", "KLM-44", "XYZ-901", "HEI-100"};

    assertThat(found("", codes)).containsExactly("vehicle-registration");
    assertThat(found("Sarjanumero", codes)).isEmpty();
    assertThat(found("Eräkoodi", codes)).isEmpty();
    assertThat(found("Brändi", "Aino", "Toivo", "Liisa", "Matti")).isEmpty();
  }

  @Test
  void aHeaderThatSpeaksOfSomethingElseHidesNoProvenCode() {
    assertThat(found("Sarjanumero", "131052-308T", "4711", "4712")).containsExactly("national-id");
    assertThat(found("Tila", "ok", "FI21 1234 5600 0007 85", "ok")).containsExactly("bank-account");
  }

  @Test
  void codesThatComeAgainAndAgainAreNoPlates() {
    String[] shelves = new String[60];
    for (int i = 0; i < shelves.length; i++) {
      shelves[i] = i % 2 == 0 ? "KPX-100" : "KPX-200";
    }
    assertThat(found("", shelves)).isEmpty();
    assertThat(found("Rek.nro", shelves)).containsExactly("vehicle-registration");
  }

  @Test
  void shortCodesAreNoPlates() {
    assertThat(found("", "KH-2", "PB-1", "UA-9", "KH-4")).isEmpty();
    assertThat(found("tunnus", "KH-2", "PB-1", "UA-9", "KH-4")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "diabetes, astma, migreeni, health",
    "celiaki, nötallergi, diabetes, health",
    "ortodoksi, muslimi, katolinen, religion"
  })
  void singleWordsOfASpecialCategoryAreFoundWithoutAHeader(
      String one, String two, String three, String category) {
    assertThat(found("Column7", one, two, three)).containsExactly(category);
  }

  @Test
  void oneSuchWordAmongOthersIsFoundToo() {
    assertThat(found("Koodi", "ok", "sovittu", "diabetes", "ok")).contains("health");
    assertThat(found("Maanantai", "8", "7,5", "0 (sairas)")).contains("health");
  }

  @Test
  void aSurnameThatIsSuchAWordIsANameWhereOthersAreNames() {
    assertThat(found("Sukunimi", "Virtanen", "Kristen", "Korhonen")).containsExactly("name");
    assertThat(found("", "Kristen", "Maija", "Liisa", "Matti", "Ville")).containsExactly("name");
  }

  @Test
  void identityCodesWithoutTheirSignAreKnownByTheirCheck() {
    String[] codes = {"131052308T", "010190999W", "020594902N"};

    assertThat(found("Tunnus", codes)).containsExactly("national-id");
    assertThat(found("", codes)).containsExactly("national-id");
    assertThat(found("", "131052308U", "010190999A", "0205949020", "131052308T")).isEmpty();
  }

  @Test
  void oneColumnMayHoldPeopleAndCompanies() {
    String[] partners = {
      "Siivous Nieminen Ky", "Virtanen Matti", "Rakennus Aho Oy", "Liisa Korhonen"
    };
    assertThat(found("Nimi", partners)).containsExactlyInAnyOrder("company", "name");
    assertThat(found("Asiakas", "Oy Karl Exempel Ab", "Åbo Städ Kb")).contains("company");
  }

  @Test
  void aColumnIdHoldsNoUsernamesUnlessItsValuesLookSo() {
    Probe numbers = Probe.table("id", "password").row("1", "x").row("2", "y");
    Probe words = Probe.table("Tunnus", "Salasana").row("liisa.k", "x").row("mikko2", "y");

    assertThat(found(numbers.settle().get(0))).isEmpty();
    assertThat(found(words.settle().get(0))).containsExactly("username");
  }

  @ParameterizedTest
  @CsvSource({"user_pass", "pass", "db_pass"})
  void abbreviatedPasswordsAreCredentials(String header) {
    Probe users = Probe.table("username", header).row("liisa.k", "Kesa2024!").row("mikko2", "zz9#");

    assertThat(found(users.settle().get(1))).containsExactly("credential");
  }

  @Test
  void passInSwedishIsAPassport() {
    assertThat(found("Pass", "XP1234567", "XP2345678")).containsExactly("document-number");
  }

  @Test
  void lettersThatWereTwiceEncodedAreRead() {
    assertThat(found("", "StrandvÃ¤gen 12 B", "LÃ¥ngvÃ¤gen 4", "KyrkobÃ¥gen 7"))
        .containsExactly("postal-address");
  }

  @Test
  void aCarsMakeNeedsNoHeaderAndAModelDoes() {
    assertThat(found("", "Toyota", "Volvo", "Škoda")).containsExactly("vehicle-details");
    assertThat(found("Malli", "T 5", "HM", "50x70")).isEmpty();
  }

  @Test
  void whatStandsOnACardBesideItsNumberBelongsToIt() {
    Probe cards = Probe.table("PAN", "Expiry", "CVV").row("4111111111111111", "04/27", "123");

    assertThat(found(cards.settle().get(1))).contains("payment-card");
    assertThat(found(cards.settle().get(2))).containsExactly("payment-card");
  }

  @ParameterizedTest
  @CsvSource({
    "Palkka 12 Mäkinen Jouni",
    "sovittu Liisa Korhosen kanssa",
    "Matkakulut T. Virtanen maksettu"
  })
  void namesInProseAreFoundInEitherOrderInflectedAndWithAnInitial(String text) {
    assertThat(found("Selite", text, "Vuokra tammikuu", "Toimitus myöhässä")).contains("name");
  }

  @Test
  void aStreetWordAloneIsNoAddress() {
    assertThat(found("", "Portti 15", "Silta 4", "Kaari 3", "Hylly 12 A")).isEmpty();
    assertThat(found("", "Kattotie 12 mm", "Putki 4 mm", "Levy 8 mm")).isEmpty();
  }

  @Test
  void anAddressOfAMachineIsNoPostalAddress() {
    assertThat(found("osoite", "10.0.4.17", "10.0.4.18", "10.0.4.19"))
        .doesNotContain("postal-address");
  }
}
