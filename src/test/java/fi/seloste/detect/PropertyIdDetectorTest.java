package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyIdDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '91-1-1-1' | yes
          '091-001-9901-0000' | yes
          '091-416-0001-0023-M0601' | yes
          '91001000010001' | yes
          'kohde 091-001-0001-0002 katto' | yes
          # wrong check or form
          '091-001-0001' | no
          '0910010001000' | no
          'abc-001-0001-0001' | no
          # near miss
          '4-1-1-1' | no
          '993-1-1-1' | no
          '2024-05-06-1' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("property-id", "building-id")))
        .isEqualTo(expected.equals("yes"));
  }
}
