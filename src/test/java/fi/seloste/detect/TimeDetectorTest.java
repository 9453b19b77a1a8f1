package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '14:05' | yes
          '14.05' | yes
          'klo 14.05' | yes
          '1:02:03' | yes
          '125:30' | yes
          # near miss
          '14' | no
          '14:5' | no
          'a14:05' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("time"))).isEqualTo(expected.equals("yes"));
  }
}
