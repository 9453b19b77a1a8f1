package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Reason;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static Words words(String language) {
    return Words.of(Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one
          fi | 1    | 1 päivä
          sv | 1    | 1 dag
          en | 1    | 1 day
          # many
          fi | 2    | 2 päivää
          sv | 2    | 2 dagar
          en | 2    | 2 days
          # none is many
          fi | 0    | 0 päivää
          en | 0    | 0 days
          # thousands
          fi | 1234 | 1 234 päivää
          en | 1234 | 1,234 days
          """)
  void aNumberStandsWithTheFormThatGoesWithIt(String language, long count, String text) {
    assertThat(words(language).text("period.days", Map.of("count", count)).replace('\u00a0', ' '))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi | 5.1.2026   | tammikuu 2026
          sv | 5.1.2026   | januari 2026
          en | 5 Jan 2026 | January 2026
          """)
  void datesAreWrittenAsPeopleWriteThem(String language, String day, String month) {
    assertThat(words(language).date(LocalDate.of(2026, 1, 5))).isEqualTo(day);
    assertThat(words(language).month(YearMonth.of(2026, 1))).isEqualTo(month);
  }

  @Test
  void anArgumentThatNobodyGaveIsADash() {
    assertThat(words("fi").text("rule.none")).isEqualTo("–: ei mitattavaa säilytysaikaa");
  }

  @Test
  void anArgumentIsNeverReadAsATemplate() {
    assertThat(words("en").text("rule.none", Map.of("kind", "{month}")))
        .isEqualTo("{month}: no measurable period");
  }

  @Test
  void aLanguageThatTheReportIsNotWrittenInIsFinnish() {
    assertThat(words("de").language()).isEqualTo(Locale.forLanguageTag("fi"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # GDPR
          fi | GDPR 13           | tietosuoja-asetus 13
          fi | GDPR 5(1)(a)      | tietosuoja-asetus 5(1)(a)
          sv | GDPR 5(1)(a)      | dataskyddsförordningen art. 5.1 a
          sv | GDPR 21(3)        | dataskyddsförordningen art. 21.3
          en | GDPR 5(1)(a)      | GDPR Art. 5(1)(a)
          # Finnish acts
          fi | 917/2014 200 §    | laki sähköisen viestinnän palveluista 917/2014, 200 §
          en | 1050/2018         | Data Protection Act 1050/2018
          sv | 1336/1997 2:10    | bokföringslagen 1336/1997, 2 kap. 10 §
          # unknown: as it stands
          fi | 1/1734 3          | 1/1734 3
          en | GDPR 5, 6         | GDPR 5, 6
          """)
  void lawIsCitedAsInItsLanguage(String language, String provision, String cited) {
    assertThat(cited(language, provision)).isEqualTo(cited);
  }

  private static String cited(String language, String... provisions) {
    return new Law(words(language)).cited(List.of(provisions)).replace('\u00a0', ' ');
  }

  @Test
  void theProvisionsOfOneActAreCitedTogether() {
    assertThat(cited("fi", "GDPR 5(1)(a)", "1050/2018 29", "GDPR 13"))
        .isEqualTo("tietosuoja-asetus 5(1)(a), 13\ntietosuojalaki 1050/2018, 29 §");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi | 1 | Tiedostossa on 1 taulukko.
          fi | 2 | Tiedostossa on 2 taulukkoa.
          sv | 1 | Filen innehåller 1 tabell.
          en | 3 | The file holds 3 tables.
          """)
  void aReasonCountsInTheRightForm(String language, String count, String told) {
    assertThat(Reasons.text(Reason.of("several-tables", count), words(language)))
        .isEqualToNormalizingWhitespace(told.replace(count + " ", count + "\u00a0"));
  }

  @Test
  void aSheetNamedByANumberStaysAsItIs() {
    assertThat(Reasons.text(Reason.of("empty-sheet", "2026"), words("en")))
        .isEqualTo("Sheet 2026 is empty.");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "a, a", "a;b, a tai b", "a;b;c, 'a, b tai c'"})
  void oneOfSeveralIsToldWithOr(String options, String told) {
    List<String> all = options.isEmpty() ? List.of() : List.of(options.split(";"));
    assertThat(words("fi").or(all)).isEqualTo(told);
  }

  @Test
  void aPeriodIsToldInWords() {
    Wording wording = new Wording(words("fi"), Example.outcome());
    assertThat(wording.period(Period.parse("P1Y6M")).replace('\u00a0', ' '))
        .isEqualTo("1 vuosi 6 kuukautta");
    assertThat(wording.clock("created + P28D").replace('\u00a0', ' '))
        .isEqualTo("luotu + 28 päivää");
    assertThat(List.of(wording.clock("own-role"))).containsExactly("own-role");
  }
}
