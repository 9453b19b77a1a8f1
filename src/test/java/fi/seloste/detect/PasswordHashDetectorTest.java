package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHashDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234' | yes
          '{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=' | yes
          '$6$saltsalt$abcdefghijklmnop' | yes
          'pbkdf2_sha256$260000$abc$defghijklmnop' | yes
          '$argon2id$v=19$m=65536,t=3$abcdefgh' | yes
          # near miss
          '$25' | no
          '{SSHA}' | no
          '$2b$12$lyhyt' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("password-hash"))).isEqualTo(expected.equals("yes"));
  }
}
