package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # digits and words
          fi | säilytetään 7 kk                       | P7M
          fi | kuusi (6) kuukautta sulkemisesta       | P6M
          fi | kuuden kuukauden kuluttua              | P6M
          fi | puoli vuotta                           | P6M
          fi | puolentoista vuoden ajan               | P18M
          fi | enintään 4 viikkoa                     | P28D
          fi | 2 v jäsenyyden päättymisestä           | P2Y
          fi | 30 pv                                  | P30D
          fi | vuoden kuluttua käynnistä              | P1Y
          fi | korkeintaan vuosi                      | P1Y
          fi | viiteen vuoteen                        | P5Y
          fi | 3–5 vuotta                             | P5Y
          fi | 48 tuntia                              | P2D
          sv | sex månader efter samtalet             | P6M
          sv | ett halvt år                           | P6M
          sv | i 5 år                                 | P5Y
          en | six (6) months                         | P6M
          en | a year                                 | P1Y
          en | 90 days                                | P90D
          """)
  void readsAPeriod(String language, String text, Period period) {
    assertThat(new Measures(language).of(text))
        .extracting(Measures.Measure::period)
        .containsExactly(period);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi | kirjanpitolain (1336/1997) 2 luvun 10 §
          fi | päivitetty 1.9.2024
          fi | vuoden 2018 alusta
          fi | 13-vuotias
          en | section 5
          """)
  void readsNoneWhereThereIsNone(String language, String text) {
    assertThat(new Measures(language).of(text)).isEmpty();
  }
}
