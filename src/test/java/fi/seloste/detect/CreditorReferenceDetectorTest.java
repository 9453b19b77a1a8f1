package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditorReferenceDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'RF341234561' | yes
          'Viite RF341234561 eräpäivä' | yes
          # wrong check or form
          'RF351234561' | no
          # near miss
          'RF3412' | no
          'ARF341234561' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("creditor-reference"))).isEqualTo(expected.equals("yes"));
  }
}
