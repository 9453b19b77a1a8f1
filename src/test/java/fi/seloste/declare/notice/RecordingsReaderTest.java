package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Register;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says among the periods that calls are recorded declares the recordings. */
class RecordingsReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # declares
          Ajanvarauspuhelut nauhoitetaan, ja tallenteet säilytetään 3 kuukautta puhelusta. | true
          Puhelut nauhoitetaan. Nauhoitteet poistetaan kuuden kuukauden kuluttua.          | true
          # near miss: not of calls, or denied
          Asiakastietoja säilytetään viisi vuotta.                                         | false
          Puheluita ei nauhoiteta.                                                         | false
          Puhelutietoja säilytetään vuosi.                                                 | false
          """)
  void readsRecordingsAlsoWhereItSaysHowLong(String sentence, boolean recorded) {
    Register register =
        NoticeReader.of(
                TextLines.of(
                    """
                    Hammashoitola Esimerkki Oy – tietosuojaseloste

                    Rekisterin tietosisältö
                    Nimi, puhelinnumero ja käyntihistoria

                    Säilytysaika
                    %s
                    """
                        .formatted(sentence),
                    false),
                "notice")
            .register();

    List<String> declared = register.declares().stream().map(d -> d.category().id()).toList();
    assertThat(declared).contains("name", "phone-number", "booking");
    assertThat(declared.contains("call-recording")).isEqualTo(recorded);
    assertThat(register.recordings() != null).isEqualTo(recorded);
  }
}
