package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefghij' | yes
          'AKIAIOSFODNN7EXAMPLE' | yes
          '-----BEGIN PRIVATE KEY-----MIIE' | yes
          # near miss
          'eyJhbGci' | no
          'AKIA' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("secret"))).isEqualTo(expected.equals("yes"));
  }
}
