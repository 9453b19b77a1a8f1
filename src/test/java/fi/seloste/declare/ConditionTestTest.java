package fi.seloste.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTestTest {

  private static final ConditionTest IS =
      ConditionTest.of(new Condition("Rahoitus", List.of("Kyllä", "x"), null, null));
  private static final ConditionTest NOT =
      ConditionTest.of(new Condition("Tila", null, List.of("suljettu"), null));
  private static final ConditionTest FILLED =
      ConditionTest.of(new Condition("Sopimus", null, null, true));
  private static final ConditionTest EMPTY =
      ConditionTest.of(new Condition("Sopimus", null, null, false));

  @ParameterizedTest
  @CsvSource(
      nullValues = "(no column)",
      textBlock =
          """
          # value,      is,    not,   filled, empty
          Kyllä,        true,  true,  true,  false
          ' KYLLA ',    true,  true,  true,  false
          X,            true,  true,  true,  false
          kylläkin,     false, true,  true,  false
          Suljettu,     false, false, true,  false
          SULJETTU.,    false, false, true,  false
          '',           false, false, false, true
          ' \u00A0',    false, false, false, true
          (no column),  false, false, false, false
          """)
  void isMet(String value, boolean is, boolean not, boolean filled, boolean empty) {
    assertThat(IS.met(value)).isEqualTo(is);
    assertThat(NOT.met(value)).isEqualTo(not);
    assertThat(FILLED.met(value)).isEqualTo(filled);
    assertThat(EMPTY.met(value)).isEqualTo(empty);
  }
}
