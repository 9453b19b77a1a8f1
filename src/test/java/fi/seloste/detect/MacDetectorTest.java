package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '00:11:22:33:44:55' | yes
          '00-1A-2B-3C-4D-5E' | yes
          'laite 00:1a:2b:3c:4d:5e verkossa' | yes
          # near miss
          '00:11:22:33:44' | no
          'AA:BB:CC:DD:EE:FF' | no
          '00:11-22:33:44:55' | no
          '00:11:22:33:44:5G' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("mac"))).isEqualTo(expected.equals("yes"));
  }
}
