package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioCallDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'CA00000000000000000000000000000000' | yes
          'CA0123456789abcdef0123456789abcdef' | yes
          'CAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' | yes
          'CA1234567890abcdef1234567890abcdef' | yes
          # wrong check or form
          'CA0000000000000000000000000000000' | no
          'CAgggggggggggggggggggggggggggggggg' | no
          'ca-0000000000000000000000000000000' | no
          'RE00000000000000000000000000000000' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("twilio-call"))).isEqualTo(expected.equals("yes"));
  }
}
