package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbanDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'FI9080002627761348' | yes
          'FI2680003710241081' | yes
          'FI90 8000 2627 7613 48' | yes
          'FI2112345600000785' | yes
          'FI7118203000008391' | yes
          'FI5415713000030016' | yes
          'fi2112345600000785' | yes
          'Maksu tilille FI90 8000 2627 7613 48 heti' | yes
          'DE89370400440532013000' | yes
          'GB29 NWBK 6016 1331 9268 19' | yes
          'SE4550000000058398257466' | yes
          'EE382200221020145685' | yes
          'FI90-8000-2627-7613-48' | yes
          # wrong check or form
          'FI9180002627761348' | no
          'FI908000262776134' | no
          'FI90800026277613480' | no
          'SE9080002627761348' | no
          'FI0080002627761348' | no
          'FI9080002627761349' | no
          'DE89370400440532013001' | no
          # near miss
          'FI9O80002627761348' | no
          'XX9080002627761348' | no
          'AFI9080002627761348' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("iban"))).isEqualTo(expected.equals("yes"));
  }
}
