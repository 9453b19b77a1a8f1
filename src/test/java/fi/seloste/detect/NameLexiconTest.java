package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLexiconTest {

  @ParameterizedTest(name = "{0} as a first name: {1}")
  @CsvSource(
      textBlock =
          """
          # surely
          Matti, 2
          MATTI, 2
          matti, 2
          Päivi, 2
          Väinö, 2
          Anna-Maria, 2
          Juha-Pekka, 2
          Göran, 2
          Mohamed, 2
          Olga, 2
          Jaanus, 2
          # case forms, common words, spellings without accents
          Matin, 1
          Matille, 1
          Pekan, 1
          Sepolle, 1
          Hannun, 1
          Annalta, 1
          Åsas, 1
          Toivo, 1
          Onni, 1
          Paivi, 1
          # none
          Virtanen, 0
          katto, 0
          Helsinki, 0
          Anna-, 0
          '', 0
          """)
  void knowsFirstNames(String word, int sure) {
    assertThat(NameLexicon.STANDARD.first(bytes(word), 0, bytes(word).length)).isEqualTo(sure);
  }

  @ParameterizedTest(name = "{0} as a surname: {1}")
  @CsvSource(
      textBlock =
          """
          # surely
          Virtanen, 2
          VIRTANEN, 2
          mäkelä, 2
          MÄKELÄ, 2
          Heininen, 2
          Lindström, 2
          Nguyen, 2
          Virtanen-Laine, 2
          Ivanov, 2
          Ivanova, 2
          O'Connor, 2
          # case forms
          Virtasen, 1
          Virtaselle, 1
          Virtasta, 1
          Heinisen, 1
          Lahden, 1
          Laineen, 1
          Niemen, 1
          Kosken, 1
          Mäkelän, 1
          Aallon, 1
          Nguyenin, 1
          Lindströmille, 1
          Ivanovin, 1
          Virtasen-Laineen, 1
          # common words
          Salo, 1
          Lahti, 1
          Aalto, 1
          # by their ending
          Kukkurinen, 1
          Sumupelto, 1
          Yli-Sumupelto, 1
          Hopeaström, 1
          Kukkurisen, 1
          # none
          sumupelto, 0
          puhelinsoittaminen, 0
          Soittaminen, 0
          Keltainen, 0
          Tekninen, 0
          Rovaniemi, 0
          Seinäjoki, 0
          Katto, 1
          Remontti, 0
          '', 0
          """)
  void knowsSurnames(String word, int sure) {
    assertThat(NameLexicon.STANDARD.last(bytes(word), 0, bytes(word).length)).isEqualTo(sure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Matti Virtanen",
        "Virtanen Matti",
        "Virtanen, Matti",
        "VIRTANEN MATTI JUHANI",
        "matti virtanen",
        "Anna-Maria Korhonen-Laine",
        "Toivo Aalto",
        "Salo Toivo",
        "Onni Lahti",
        "Matti Virtasen",
        "Matille Virtaselle",
        "Nguyen Van Anh",
        "Thi Lan Nguyen",
        "Heininen Liisa",
        "Ville von Bergen",
        "Carl Gustaf Emil Mannerheim",
        "M. Virtanen",
        "Virtanen M.",
        "Hra Matti Virtanen",
        "DI Liisa Mäkinen",
        "Mohamed Abdi Hassan",
        "Olga Ivanova",
        "Jaan Tamm",
        "Jönsson Åsa",
        "John Smith",
        "O'Brien Patrick",
        "Matti ja Liisa Virtanen",
        "Virtanen Matti ja Maija",
        "Matti Virtanen / Liisa Laine",
        "Mäki Pirkko (os. Laine)",
        "Ala-Nissilä Pekka",
        "Leila Al-Hassan",
        "Hamalainen Paivi",
        "Matti\u00a0Virtanen",
        "  Matti   Virtanen  ",
        "Ma\u0308kela\u0308 Matti",
        "Teppo Xhaka"
      })
  void tellsAPerson(String value) {
    assertThat(person(value)).isGreaterThanOrEqualTo(0.5);
    assertThat(company(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siivous Nieminen Ky",
        "Tmi Matti Virtanen",
        "T:mi Liisa Laine",
        "Oy Mäkinen Ab",
        "Virtanen & Pojat Oy",
        "VIRTANEN OY",
        "Volvo Ab",
        "As Oy Kotikatu",
        "As. Oy Helsingin Kukka",
        "Bostads Ab Solgatan",
        "Nokian Urheilijat ry",
        "Kylän Naiset r.y.",
        "Helsingin kaupunki",
        "Espoon seurakunta",
        "Lahtisen säätiö",
        "Ålands Förening rf",
        "Rakennusliike Virtanen",
        "Parturi-Kampaamo Minna",
        "Isännöitsijätoimisto Laine",
        "Smith Ltd",
        "Schmidt GmbH",
        "Kiinteistö Oy Lahden Torni"
      })
  void tellsACompanyFromAPerson(String value) {
    assertThat(company(value)).isTrue();
    assertThat(person(value)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Matti",
        "Lahti",
        "Uusi katto",
        "Katto vuotaa",
        "Anna palautetta",
        "Ei tietoa",
        "Punainen mökki",
        "Toyota Corolla",
        "Kevät Talvi",
        "Mannerheimintie 12",
        "Aleksis Kiven katu",
        "Matti soitti eilen",
        "matti@example.com Virtanen",
        "Hyvä palvelu",
        "Suomen Pankki",
        "Pasilan asema",
        "Helsinki Vantaa",
        "Ilta Sanomat",
        "Kattoremontti Mäkinen",
        "Matti Virtanen kävi eilen katsomassa kattoa ja lupasi soittaa",
        "/",
        "ja",
        ", Matti",
        "Matti / ja / ja / ja / ja"
      })
  void tellsNoPersonInOtherValues(String value) {
    assertThat(person(value)).isLessThan(0.5);
    assertThat(company(value)).isFalse();
  }

  @Test
  void isSurerOfTwoSureNamesThanOfTwoCommonWords() {
    assertThat(person("Matti Virtanen")).isGreaterThan(person("Toivo Aalto"));
  }

  @Test
  void looksOnlyAtTheSlice() {
    byte[] value = bytes("x;Matti Virtanen;Oy");

    assertThat(NameLexicon.STANDARD.person(value, 2, 16)).isGreaterThan(0.9);
    assertThat(NameLexicon.company(value, 2, 16)).isFalse();
    assertThat(NameLexicon.STANDARD.first(value, 2, 7)).isEqualTo(2);
  }

  @Test
  void readsAnyBytesWithoutFailing() {
    byte[] broken = {(byte) 0xC3, ' ', (byte) 0xE2, (byte) 0x82, ' ', (byte) 0xFF, 'a'};

    for (int from = 0; from <= broken.length; from++) {
      for (int to = from; to <= broken.length; to++) {
        assertThat(NameLexicon.STANDARD.person(broken, from, to)).isLessThan(0.5);
        assertThat(NameLexicon.STANDARD.last(broken, from, to)).isZero();
      }
    }
  }

  private static double person(String value) {
    return NameLexicon.STANDARD.person(bytes(value), 0, bytes(value).length);
  }

  private static boolean company(String value) {
    return NameLexicon.company(bytes(value), 0, bytes(value).length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
