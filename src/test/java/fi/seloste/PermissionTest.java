package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values under consent and ban headers say. */
class PermissionTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          kyllä,        YES
          x,            YES
          1,            YES
          2026-05-01,   YES
          ei,           NO
          0,            NO
          Ei kieltoa,   NO
          Ei lupaa,     NO
          Nej tack,     NO
          ?,            NO
          lupa,         PERMITTED
          Opted in,     PERMITTED
          kielto,       BANNED
          Unsubscribed, BANNED
          Do not contact, BANNED
          ei markkinointia, BANNED
          '',           BLANK
          """)
  void readsTheWordsOfThreeLanguages(String value, Permission said) {
    assertThat(Permission.of(value)).isEqualTo(said);
  }
}
