package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header that is a value is not shown. */
class HeaderGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@yritys.example",
        "010190-999W",
        "Hetu 131052-308T",
        "FI21 1234 5600 0007 85",
        "045 734 9001",
        "192.168.1.10",
        "00:1A:2B:3C:4D:5E"
      })
  void aValueIsNoHeader(String cell) {
    Layout guarded = HeaderGuard.guarded(layout(cell));

    assertThat(guarded.tables().get(0).header()).containsExactly("Nimi", "");
    assertThat(guarded.notes()).containsExactly(Reason.of("values-as-headers", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sähköposti",
        "Puh.",
        "2026",
        "1.10.2026",
        "Q3 2026",
        "sarake1",
        "Alv 25,5 %",
        "Person - Email"
      })
  void aWordIsAHeader(String cell) {
    assertThat(HeaderGuard.guarded(layout(cell))).isEqualTo(layout(cell));
  }

  private static Layout layout(String cell) {
    Table table = new Table("", List.of("Nimi", cell), 1, false, Map.of());
    return new Layout("csv", null, List.of(table), List.of(), List.of());
  }
}
