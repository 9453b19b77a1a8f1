package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildingIdDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '123456789A' | yes
          '199999999Y' | yes
          '1030000001' | yes
          '100012345A' | yes
          # wrong check or form
          '200012345N' | no
          '10001234N' | no
          '100012345NN' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("building-id"))).isEqualTo(expected.equals("yes"));
  }
}
