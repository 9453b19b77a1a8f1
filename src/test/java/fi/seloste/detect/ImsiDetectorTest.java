package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImsiDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '244911234567890' | yes
          '244919999999999' | yes
          '244051234567890' | yes
          '244120000000009' | yes
          # wrong check or form
          '24405123456789' | no
          '2440512345678901' | no
          '310150123456789' | no
          '044051234567890' | no
          # near miss
          '24405-1234567890' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("imsi"))).isEqualTo(expected.equals("yes"));
  }
}
