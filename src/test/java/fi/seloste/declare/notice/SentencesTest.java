package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # two
          Tiedot poistetaan. Nimi jää.                                | 2
          Säilytämme tiedot vuoteen 2030. Muut poistetaan.            | 2
          Keräämmekö tietoja? Kyllä.                                  | 2
          # one: abbreviations and numbers
          Tallennamme nimen, puh. Helsingin numeron ja rek. Nro on AB | 1
          Tietoja, esim. Googlen paikkatietoja, ei kerätä.            | 1
          Säilytys on n. 7 kuukautta.                                 | 1
          Henkilötietolain 10 §:n mukainen seloste 1.1. 2019 asti.    | 1
          Osoite on t.ex. Hamngatan 5.                                | 1
          """)
  void endsWhereASentenceEnds(String text, int count) {
    assertThat(Sentences.of(text)).hasSize(count);
  }
}
