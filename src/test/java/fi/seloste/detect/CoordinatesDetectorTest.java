package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '60.1699, 24.9384' | yes
          '60,1699 24,9384' | yes
          'POINT(24.9384 60.1699)' | yes
          '228415 7007657' | yes
          '7007657, 228415' | yes
          '638656, 6910033' | yes
          '500000 7000000' | yes
          '60° 10\u2032 12\u2033 N, 24° 56\u2032 18\u2033 E' | yes
          'sijainti 60.1699,24.9384 pihalla' | yes
          # wrong check or form
          '800000 6700000' | no
          '400000 6500000' | no
          # near miss
          '3228476 7010596' | no
          '24.94 60.17' | no
          '12,50 13,50' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("coordinates"))).isEqualTo(expected.equals("yes"));
  }
}
