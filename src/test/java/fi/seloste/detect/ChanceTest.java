package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # hits | of form | rate | beaten
          1 | 1 | 0.0323 | true
          1 | 2 | 0.0323 | true
          1 | 100 | 0.0323 | false
          3 | 100 | 0.0323 | false
          90 | 100 | 0.0323 | true
          20 | 100 | 0.0323 | true
          100 | 1000 | 0.1 | false
          130 | 1000 | 0.1 | false
          500 | 1000 | 0.1 | true
          0 | 0 | 0.1 | false
          5 | 500 | 0 | true
          """)
  void tellsTruthFromChance(long hits, long ofForm, double rate, boolean beaten) {
    assertThat(Chance.beaten(hits, ofForm, rate)).isEqualTo(beaten);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0.1, 0.1", "2, 2, 0.1, 0.01", "1, 10, 0.1, 1"})
  void boundsTheProbabilityFromAbove(long hits, long ofForm, double rate, double bound) {
    assertThat(Chance.atLeast(hits, ofForm, rate))
        .isCloseTo(bound, org.assertj.core.data.Offset.offset(1e-9));
  }
}
