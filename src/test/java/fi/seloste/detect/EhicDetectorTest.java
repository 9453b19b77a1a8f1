package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EhicDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '8024680246 0123456789' | yes
          '80246802461111111111' | yes
          '8024680246-9999999999' | yes
          'kortti 8024680246 1234512345 voimassa' | yes
          # wrong check or form
          '802468024601234567' | no
          '8024680246012345678901' | no
          '8024680247 0123456789' | no
          '8024680246--0123456789' | no
          '8024680246A123456789' | no
          '0123456789 8024680246' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("ehic"))).isEqualTo(expected.equals("yes"));
  }
}
