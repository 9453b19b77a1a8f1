package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UuidDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '123e4567-e89b-12d3-a456-426614174000' | yes
          '{123E4567-E89B-12D3-A456-426614174000}' | yes
          # near miss
          '123e4567-e89b-12d3-a456-42661417400' | no
          '123e4567e89b12d3a456426614174000' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("uuid"))).isEqualTo(expected.equals("yes"));
  }
}
