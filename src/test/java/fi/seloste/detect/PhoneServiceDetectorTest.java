package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneServiceDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '010 2290190' | yes
          '010 229 0190' | yes
          '+358102290190' | yes
          '020 1234 567' | yes
          '029 0123456' | yes
          '0295 535 001' | yes
          '0306001234' | yes
          '071 1234567' | yes
          '0800 123456' | yes
          '0700 12345' | yes
          '0600 12 345' | yes
          '0100 0500' | yes
          '070-123 45 67' | yes
          '020 1234' | yes
          'p. 0800 1 23456' | yes
          # wrong check or form
          '0401234567' | no
          '073 1234567' | no
          '0606 1234' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("phone-service"))).isEqualTo(expected.equals("yes"));
  }
}
