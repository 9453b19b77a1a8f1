package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Reason;
import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockSamplerTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);

  /** Stands in for the header words. */
  private static final HeaderRoles WORDS =
      (header, headers) ->
          Optional.ofNullable(
              Map.of("Luotu", "created", "Luontipvm", "created", "Suljettu", "closed").get(header));

  @Test
  void findsClocksByTheirHeaders() {
    ClockFields found =
        sample(Map.of(), row("Nimi", "Luotu", "Suljettu"), row("x", "1.2.2024", ""));
    assertThat(found.fields())
        .extracting(ClockFields.ClockField::role, ClockFields.ClockField::index)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("created", 1),
            org.assertj.core.groups.Tuple.tuple("closed", 2));
    assertThat(found.notes()).isEmpty();
  }

  @Test
  void takesTheJobsWordBeforeTheHeaders() {
    ClockFields found =
        sample(
            Map.of("created", "  jättö PVM "),
            row("Luotu", "Jättöpvm"),
            row("1.2.2024", "3.2.2024"));
    assertThat(found.fields()).hasSize(1);
    assertThat(field(found, "created").index()).isEqualTo(1);
    assertThat(field(found, "created").told()).isTrue();
  }

  @Test
  void findsAFieldByItsNumberWhereThereIsNoHeader() {
    ClockFields found = sample(Map.of("created", "#2"), row("", ""), row("x", "1.2.2024"));
    assertThat(field(found, "created").index()).isEqualTo(1);
  }

  @Test
  void saysWhichToldFieldIsNotThere() {
    ClockFields found = sample(Map.of("closed", "Päätetty"), row("Luotu"), row("1.2.2024"));
    assertThat(found.notes()).containsExactly(Reason.of("clock-not-found", "closed", "Päätetty"));
    assertThat(found.fields()).extracting(ClockFields.ClockField::role).containsExactly("created");
  }

  @Test
  void leavesAFieldWhoseHeaderFitsAndWhoseValuesAreNoDates() {
    ClockFields found = sample(Map.of(), row("Suljettu"), row("kyllä"), row("ei"));
    assertThat(found.fields()).isEmpty();
  }

  @Test
  void keepsAToldFieldWhateverItHolds() {
    ClockFields found =
        sample(Map.of("closed", "Suljettu"), row("Suljettu"), row("kyllä"), row("ei"));
    assertThat(field(found, "closed").told()).isTrue();
  }

  @Test
  void keepsAFieldThatIsEmptyInTheSample() {
    assertThat(sample(Map.of(), row("Suljettu"), row("")).fields()).hasSize(1);
  }

  @Test
  void takesTheFieldWithMostDatesOfSeveralForOneRole() {
    ClockFields found =
        sample(
            Map.of(), row("Luotu", "Luontipvm"), row("", "1.2.2024"), row("3.2.2024", "1.2.2024"));
    assertThat(field(found, "created").index()).isEqualTo(1);
    assertThat(found.notes())
        .containsExactly(Reason.of("clock-several", "created", "Luontipvm", "Luotu"));
  }

  @Test
  void settlesTheOrderByValuesAboveTwelve() {
    assertThat(order("1/2/2024", "31/1/2024")).isEqualTo(SlashOrder.DAY_FIRST);
    assertThat(order("1/2/2024", "1/31/2024")).isEqualTo(SlashOrder.MONTH_FIRST);
    assertThat(order("1/31/2024", "31/1/2024")).isEqualTo(SlashOrder.MIXED);
    assertThat(order("13/1/2024", "1/2/2024")).isEqualTo(SlashOrder.DAY_FIRST);
    assertThat(order("12/13/2024", "1/2/2024")).isEqualTo(SlashOrder.MONTH_FIRST);
    assertThat(order("1-31-2024", "1/2/2024")).isEqualTo(SlashOrder.MONTH_FIRST);
  }

  @Test
  void prefersTheFinnishOrderAndTellsThatItIsNotSure() {
    ClockFields found = sample(Map.of(), row("Luotu"), row("1/2/2024"));
    assertThat(field(found, "created").shape().slashes()).isEqualTo(SlashOrder.DAY_FIRST);
    assertThat(field(found, "created").shape().ambiguous()).isTrue();
    assertThat(found.notes()).containsExactly(Reason.of("clock-ambiguous", "created", "Luotu"));
  }

  @Test
  void knowsTheAmericanOrderByItsHalfDays() {
    assertThat(order("1/2/2024 2:05 PM")).isEqualTo(SlashOrder.MONTH_FIRST);
    assertThat(order("1/2/2024 2:05 PM", "31/1/2024 2:05 PM")).isEqualTo(SlashOrder.DAY_FIRST);
  }

  @Test
  void letsAnotherColumnOfTheTableDecideTheOrder() {
    ClockFields found = sample(Map.of(), row("Luotu", "Suljettu"), row("1/2/2024", "1/31/2024"));
    assertThat(field(found, "created").shape().slashes()).isEqualTo(SlashOrder.MONTH_FIRST);
    assertThat(field(found, "created").shape().ambiguous()).isFalse();
    assertThat(found.notes()).isEmpty();
  }

  @Test
  void seesNoDoubtWhereDayAndMonthAreTheSame() {
    ClockFields found = sample(Map.of(), row("Luotu"), row("2/2/2024"), row("3.5.2024"));
    assertThat(found.notes()).isEmpty();
  }

  @Test
  void countsDaysInTextOnlyInToldFields() {
    ClockFields told =
        sample(Map.of("created", "Luotu"), row("Luotu", "Suljettu"), row("45139", ""));
    assertThat(field(told, "created").shape().serials()).isTrue();
    assertThat(field(told, "closed").shape().serials()).isFalse();
  }

  @Test
  void countsFrom1904WhenTheWorkbookSaysSo() {
    Table table = new Table("", row("Luotu"), 1, false, Map.of("date1904", "true"));
    ClockFields found = new ClockSampler(table, Map.of(), WORDS, AS_OF).settle();
    assertThat(field(found, "created").shape().base1904()).isTrue();
  }

  private static SlashOrder order(String... values) {
    List<String>[] rows = rows(values);
    return field(sample(Map.of(), row("Luotu"), rows), "created").shape().slashes();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of lists have no other way
  private static List<String>[] rows(String... values) {
    List<String>[] rows = new List[values.length];
    for (int i = 0; i < values.length; i++) {
      rows[i] = row(values[i]);
    }
    return rows;
  }

  @SafeVarargs
  private static ClockFields sample(
      Map<String, String> told, List<String> header, List<String>... rows) {
    Table table = new Table("", header, 1, false, Map.of());
    ClockSampler sampler = new ClockSampler(table, told, WORDS, AS_OF);
    for (List<String> row : rows) {
      sampler.see(Values.of(1, row.toArray(String[]::new)));
    }
    return sampler.settle();
  }

  private static List<String> row(String... values) {
    return List.of(values);
  }

  private static ClockFields.ClockField field(ClockFields found, String role) {
    return found.fields().stream().filter(f -> f.role().equals(role)).findFirst().orElseThrow();
  }
}
