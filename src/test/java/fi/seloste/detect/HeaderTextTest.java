package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {

  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sähköposti          | sahkoposti
          MailingPostalCode   | mailing postal code
          IPAddress           | ip address
          client_ip           | client ip
          rek.nro             | rek nro
          address1            | address 1
          Person - Email      | person email
          Nimi/osoite         | nimi and osoite
          *Puhelin:           | puhelin
          s‰hkˆposti          | sahkoposti
          SÃ¤hkÃ¶posti        | sahkoposti
          Förnamn             | fornamn
          Æro ø               | æro o
          """)
  void partsAHeaderIntoFoldedWords(String header, String words) {
    assertThat(String.join(" ", HeaderText.words(header))).isEqualTo(words);
  }

  @Test
  void readsABomAndCombiningMarks() {
    assertThat(HeaderText.words("\ufeffSa\u0308hko\u0308posti")).containsExactly("sahkoposti");
  }

  @ParameterizedTest
  @CsvSource({"Hinta (€), 'Hinta '", "(Do Not Modify) Modified On, ' Modified On'", "Nimi, Nimi"})
  void leavesOutBrackets(String header, String outside) {
    assertThat(HeaderText.withoutBrackets(header)).isEqualTo(outside);
  }
}
