package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateOtherDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'ABC-123' | yes
          'AB-1' | yes
          'abc 123' | yes
          'HEI-1' | yes
          'ABC123' | yes
          'WAA-1' | yes
          '99 AB' | yes
          '12-ABC' | yes
          '7-ÄÖ' | yes
          '999-A' | yes
          'A-123' | yes
          'B 1' | yes
          'c-99' | yes
          'Z123' | yes
          'M-7' | yes
          'K-450' | yes
          '12-AB' | yes
          '123-ABC' | yes
          'AB-12' | yes
          '1-AA' | yes
          '999 ABC' | yes
          'CD-1' | yes
          'CD-1234' | yes
          'C-12345' | yes
          'cd 999' | yes
          'C-1' | yes
          'ÅLA 123' | yes
          'ÅL 1234' | yes
          'ÅLZ-999' | yes
          'ÅL 1' | yes
          'ålb 12' | yes
          # wrong check or form
          'ABCD-12' | no
          'WAA-000' | no
          '1234-A' | no
          '12-ABCD' | no
          '12' | no
          'A-012' | no
          'A' | no
          'A-' | no
          '1234-AB' | no
          'AB-CD' | no
          'C-123456' | no
          'CD-' | no
          'ÅLA 0123' | no
          'ÅLAB 12' | no
          'ÅLA' | no
          # near miss
          '012-ABC' | no
          'ABC-0' | no
          '100' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("plate", "plate-other")))
        .isEqualTo(expected.equals("yes"));
  }
}
