package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceLexiconTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Helsinki",
        "HELSINGFORS",
        "turku",
        "Åbo",
        "ÅBO",
        "S:t Michel",
        "Koski Tl",
        "Turku 10",
        " Vaasa ",
        "Äänekoski",
        "Ekenäs",
        "Klaukkala",
        "Mänttä-Vilppula",
        "Vammala",
        "Tukholma"
      })
  void knowsTowns(String value) {
    assertThat(PlaceLexicon.city(bytes(value), 0, bytes(value).length)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "Helsingin", "Helsinki-Vantaa", "Virtanen", "Kauppakatu 1", "."})
  void knowsNoTownInOtherValues(String value) {
    assertThat(PlaceLexicon.city(bytes(value), 0, bytes(value).length)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Uusimaa",
        "NYLAND",
        "Pohjois-Savo",
        "Egentliga Finland",
        "Åland",
        "Lapin lääni",
        "Etelä-Suomi",
        "Lapland"
      })
  void knowsRegions(String value) {
    assertThat(PlaceLexicon.region(bytes(value), 0, bytes(value).length)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Helsinki", "Etelä", "Savolainen", "Suomi"})
  void knowsNoRegionInOtherValues(String value) {
    assertThat(PlaceLexicon.region(bytes(value), 0, bytes(value).length)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Suomi",
        "FINLAND",
        "Ruotsi",
        "Sverige",
        "Viro",
        "Estonia",
        "FI",
        "SWE",
        "USA",
        "Iso-Britannia",
        "Tyskland",
        "Yhdysvallat"
      })
  void knowsCountries(String value) {
    assertThat(PlaceLexicon.country(bytes(value), 0, bytes(value).length)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fi", "Se", "no", "ABCD", "Helsinki", "QQ"})
  void takesCodesInUpperCaseOnly(String value) {
    assertThat(PlaceLexicon.country(bytes(value), 0, bytes(value).length)).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
