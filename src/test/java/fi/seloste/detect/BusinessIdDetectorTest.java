package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessIdDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '2957348-6' | yes
          '1643256-1' | yes
          '0114162-2' | yes
          '1629284-5' | yes
          '1008663-7' | yes
          '0109862-8' | yes
          '2344200-4' | yes
          '0109357-9' | yes
          '1790235-0' | yes
          '1633241-3' | yes
          'Yritys 2957348-6 Oy' | yes
          # wrong check or form
          '1375045-1' | no
          '261741-4' | no
          '2617416-44' | no
          '12345678-9' | no
          '2617416-5' | no
          '2957348-7' | no
          # near miss
          '261741A-4' | no
          '12617416-4' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("business-id"))).isEqualTo(expected.equals("yes"));
  }
}
