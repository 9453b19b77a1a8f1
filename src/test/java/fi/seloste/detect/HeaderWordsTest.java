package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderWordsTest {

  private static final double FOUND = 0.5;

  /** Headers seen in exports; an ambiguous one only has to be thought of. */
  @ParameterizedTest(name = "{1} is {0}")
  @MethodSource("facts")
  void knowsTheHeadersSeenInExports(String expected, String header) {
    List<HeaderHint> hints = alone(header);
    if (expected.startsWith("(date) ")) {
      assertThat(role(header)).isEqualTo(expected.substring("(date) ".length()));
    } else if (expected.equals("(none) owner")) {
      assertThat(hints).first().extracting(HeaderHint::part).isEqualTo("owner");
    } else if (expected.equals("(none)")) {
      assertThat(hints).noneMatch(hint -> hint.weight() >= FOUND);
    } else if (expected.equals("(special)")) {
      assertThat(hints).anyMatch(hint -> hint.category().special());
    } else {
      assertThat(ids(hints)).containsAnyElementsOf(Arrays.asList(expected.split("\\|", -1)));
    }
  }

  /** Headers of the export screens and interfaces of products, in the words of this test. */
  @ParameterizedTest(name = "{1}: {2} is {0}")
  @MethodSource("wild")
  void settlesTheHeadersOfKnownProducts(String expected, String product, String header) {
    List<HeaderHint> hints = alone(header);
    if (expected.startsWith("(date) ")) {
      assertThat(role(header)).as(product).isEqualTo(expected.substring("(date) ".length()));
    } else if (expected.equals("owner")) {
      assertThat(hints).as(product).first().extracting(HeaderHint::part).isEqualTo("owner");
    } else if (expected.equals("(none)")) {
      assertThat(hints).as(product).noneMatch(hint -> hint.weight() >= FOUND);
    } else {
      assertThat(hints)
          .as(product)
          .anyMatch(hint -> hint.category().id().equals(expected) && hint.weight() >= FOUND);
    }
  }

  @ParameterizedTest(name = "{1} is no {0}")
  @MethodSource("nearMisses")
  void matchesWordsAndNeverSubstrings(String category, String header) {
    assertThat(alone(header))
        .noneMatch(
            hint ->
                hint.category().id().equals(category)
                    && hint.weight() >= 0.4
                    && !hint.part().equals("owner"));
  }

  @ParameterizedTest(name = "{0} beside {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # header         | neighbours                         | category
          Tyyppi           | Rek.nro,Vm.                        | vehicle-details
          CO2              | Rek.nro,Vm.                        | vehicle-details
          Tyyppi           | Puhelun kesto,Suunta               | call-log
          Luokka           | Rekisterinumero                    | vehicle-details
          Asema            | Rek.nro,Merkki                     | booking
          Asema            | Nimi,Yritys                        | job-title
          Tunnus           | Merkki ja malli,Vuosimalli         | vehicle-registration
          Tunnus           | Salasana                           | username
          Vastaanottaja    | Suunta,Kesto,Jono                  | phone-number
          Vastaanottaja    | Viesti,Sähköposti                  | email
          Soittaja         | Suunta,Kesto,Jono                  | phone-number
          Numero           | Suunta,Jonotusaika                 | phone-number
          Aika             | Suunta,Jonotusaika                 | call-log
          Päivä            | Suunta,Jonotusaika                 | call-log
          Alkuaika         | Suunta,Jono                        | call-log
          Palvelu          | Katsastusasema                     | booking
          Palvelu          | Suunta,Jono                        | call-log
          Tulos            | Rek.nro,Vuosimalli                 | inspection-result
          Tulos            | Puhelun kesto                      | call-log
          Määrä            | Tilausnro,Hinta                    | order-history
          Maksettu         | Laskunro,Viitenumero               | billing
          Voimassa         | Korttinumero                       | payment-card
          Destination      | Call direction,Duration            | phone-number
          To               | CallSid,Duration                   | phone-number
          P                | Koordinaatit                       | location
          E                | Koordinaatit                       | location
          Kampanja         | Suunta,Jono,Kesto                  | call-log
          Client ID        | _ga,IP                             | cookie-id
          """)
  void letsNeighboursSettleAnAmbiguousHeader(String header, String neighbours, String category) {
    List<String> all = new ArrayList<>(Arrays.asList(neighbours.split(",", -1)));
    all.add(header);

    List<HeaderHint> hints = HeaderWords.hints(header, all);

    assertThat(hints).isNotEmpty();
    assertThat(hints.get(0).category().id()).isEqualTo(category);
    assertThat(hints.get(0).weight()).isGreaterThanOrEqualTo(FOUND);
  }

  @ParameterizedTest(name = "{0} beside {1} is the date {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pvm              | Tilausnro,Tuote                    | ordered
          Päivämäärä       | Laskunro,Viitenumero               | invoiced
          Aika             | Suunta,Jonotusaika                 | started
          Päättynyt        | Suunta,Jono                        | ended
          Päättynyt        | Nimi                               | closed
          Pvm              | Ajanvaraus                         | booked
          Pvm              | Lasku,Summa                        | invoiced
          Päiväys          | Laskunumero,Asiakas                | invoiced
          """)
  void letsNeighboursSettleTheRoleOfADate(String header, String neighbours, String role) {
    List<String> all = new ArrayList<>(Arrays.asList(neighbours.split(",", -1)));
    all.add(header);

    assertThat(HeaderWords.role(header, all)).contains(role);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "hetun loppuosa, tail",
    "etunimi, first",
    "Efternamn, last",
    "Vastuuhenkilö, owner",
    "Created by, owner",
    "Sähköposti, ''"
  })
  void saysWhichPartOfACategoryItIs(String header, String part) {
    assertThat(alone(header)).first().extracting(HeaderHint::part).isEqualTo(part);
  }

  @ParameterizedTest
  @CsvSource({
    "Nimi ja osoite, name, postal-address",
    "Puhelin / sähköposti, phone-number, email",
    "Postinumero ja -toimipaikka, postal-code, city",
    "Suoramarkkinointiluvat ja -kiellot, marketing-consent, marketing-ban"
  })
  void readsEachOfTheThingsThatAHeaderJoins(String header, String one, String other) {
    assertThat(ids(alone(header))).contains(one, other);
  }

  @Test
  void saysNothingOfUnknownOrEmptyHeaders() {
    assertThat(alone("")).isEmpty();
    assertThat(alone("Xyzzy")).isEmpty();
    assertThat(alone("123")).isEmpty();
    assertThat(alone("***")).isEmpty();
    assertThat(alone("x".repeat(10_000))).isEmpty();
    assertThat(HeaderWords.role("Xyzzy", List.of())).isEmpty();
  }

  @Test
  void weighsAnAmbiguousHeaderLessThanAPlainOne() {
    assertThat(alone("Sähköposti").get(0).weight()).isGreaterThan(alone("Nimi").get(0).weight());
    assertThat(alone("Tyyppi").get(0).weight()).isLessThan(FOUND);
  }

  static Stream<String[]> facts() {
    return rows("header-facts.tsv");
  }

  static Stream<String[]> wild() {
    return rows("header-wild.tsv");
  }

  static Stream<String[]> nearMisses() {
    return rows("header-near-misses.tsv");
  }

  private static Stream<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    WordList.rows(resource, cells -> rows.add(cells.toArray(String[]::new)));
    return rows.stream();
  }

  private static List<HeaderHint> alone(String header) {
    return HeaderWords.hints(header, List.of(header));
  }

  private static String role(String header) {
    return HeaderWords.role(header, List.of(header)).orElse("");
  }

  private static List<String> ids(List<HeaderHint> hints) {
    return hints.stream().map(hint -> hint.category().id()).toList();
  }
}
