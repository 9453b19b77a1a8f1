package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceNumberDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '1234561' | yes
          '1511890656' | yes
          '559582243294671' | yes
          '01030100067175800018' | yes
          '77584747906474893225' | yes
          '55958 22432 94671' | yes
          'RF341234561' | yes
          'RF601511890656' | yes
          'RF03 1030 1000 6717 5800 018' | yes
          '1232' | yes
          '00001232' | yes
          '123452025109' | yes
          # wrong check or form
          '1234562' | no
          '123' | no
          'RF97C2H5OH' | no
          '123452025103' | no
          '0000' | no
          '123456789012345678901' | no
          'RF351234561' | no
          'RF12345' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("reference-number", "creditor-reference")))
        .isEqualTo(expected.equals("yes"));
  }
}
