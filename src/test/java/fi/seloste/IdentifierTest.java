package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person, many notations. */
class IdentifierTest {

  private static final Category PHONE = Category.of("phone-number");
  private static final Category EMAIL = Category.of("email");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          045 734 9001
          0457349001
          +358 45 734 9001
          +358 (0)45 7349001
          00358457349001
          358457349001
          457349001
          045-7349001
          """)
  void aNumberIsTheSameHoweverItIsWritten(String written) {
    assertThat(Identifier.of(PHONE, written).normal()).isEqualTo("358457349001");
    assertThat(Identifier.ofUnknown(written)).contains(new Identifier("phone", "358457349001"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Anna.Aalto@Yritys.Example
          anna.aalto+tarjous@yritys.example
          mailto:anna.aalto@yritys.example
          """)
  void anAddressIsTheSameWhateverItsCaseAndTag(String written) {
    assertThat(Identifier.of(EMAIL, written).normal()).isEqualTo("anna.aalto@yritys.example");
  }

  @Test
  void everyIdentifierOfACellIsSeen() {
    assertThat(Identifier.allOf(PHONE, "045 734 9001 / 09 555 1234"))
        .contains(new Identifier("phone", "358457349001"), new Identifier("phone", "35895551234"));
    assertThat(Identifier.allOf(EMAIL, "Anna Aalto <anna@yritys.example>, bo@yritys.example"))
        .contains(
            new Identifier("email", "anna@yritys.example"),
            new Identifier("email", "bo@yritys.example"));
    assertThat(Identifier.allOf(Category.of("national-id"), "soita 010190-999W huomenna"))
        .contains(new Identifier("code", "010190-999W"));
  }

  @Test
  void centurySignsTellPersonsApart() {
    assertThat(Identifier.of(Category.of("national-id"), "100190-999P"))
        .isNotEqualTo(Identifier.of(Category.of("national-id"), "100190Y999P"));
  }
}
