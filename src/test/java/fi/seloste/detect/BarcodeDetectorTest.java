package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarcodeDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '479440520200360820048831500000000868516259619897100612' | yes
          # wrong check or form
          '479440520200360830048831500000000868516259619897100612' | no
          # near miss
          '47944052020036082004883150000000086851625961989710061' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("invoice-barcode"))).isEqualTo(expected.equals("yes"));
  }
}
