package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Values;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as which date, on 30.11.2026. */
class DatesTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);
  private static final DateShape TOLD =
      new DateShape(SlashOrder.DAY_FIRST, false, true, false, false);

  private final Dates dates = new Dates(AS_OF);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Finnish
          3.5.2018                           | 2018-05-03
          03.05.2018                         | 2018-05-03
          3. 5. 2018                         | 2018-05-03
          3.5.18                             | 2018-05-03
          31.12.46                           | 2046-12-31
          31.12.47                           | 1947-12-31
          3.5.2018 klo 14.05                 | 2018-05-03
          3.5.2018 klo 14                    | 2018-05-03
          3.5.2018 kl. 14.05                 | 2018-05-03
          3.5.2018 14:05:33                  | 2018-05-03
          3.5.2018, 14.05.33                 | 2018-05-03
          3.5.2018 24:00                     | 2018-05-03
          29.2.2024                          | 2024-02-29
          pe 3.5.2024                        | 2024-05-03
          perjantaina 3.5.2024               | 2024-05-03
          3. toukokuuta 2018                 | 2018-05-03
          3 toukokuuta 2018 klo 14.05        | 2018-05-03
          1. kesäkuuta 2018                  | 2018-06-01
          30. HEINÄKUUTA 2018                | 2018-07-30
          # Swedish and English
          den 3 maj 2018                     | 2018-05-03
          3 oktober 2018 kl. 14.05           | 2018-10-03
          May 3, 2018                        | 2018-05-03
          3 May 2018                         | 2018-05-03
          3rd of May 2018                    | 2018-05-03
          03-MAY-18                          | 2018-05-03
          03-May-2018 14:05:33               | 2018-05-03
          Thu, 03 May 2018 23:05:33 +0000    | 2018-05-04
          Thu May  3 14:05:33 2018           | 2018-05-03
          # ISO
          2018-05-03                         | 2018-05-03
          2018-5-3                           | 2018-05-03
          2018/05/03                         | 2018-05-03
          2018.05.03                         | 2018-05-03
          2018-05-03 23:59:59                | 2018-05-03
          2018-05-03T23:59:59.123456         | 2018-05-03
          2018-05-03T14:05                   | 2018-05-03
          2018-05-03+03:00                   | 2018-05-03
          2018-05-03Z                        | 2018-05-03
          # midnight in Helsinki: summer +3, winter +2, by the rules of the year
          2018-05-03T20:59:59Z               | 2018-05-03
          2018-05-03T21:00:00Z               | 2018-05-04
          2018-05-03 21:00:00 UTC            | 2018-05-04
          2018-01-03T21:59:59Z               | 2018-01-03
          2018-01-03T22:00:00Z               | 2018-01-04
          2024-03-30T22:00:00Z               | 2024-03-31
          2024-03-31T20:59:59Z               | 2024-03-31
          2024-03-31T21:00:00Z               | 2024-04-01
          2024-10-27T21:30:00Z               | 2024-10-27
          2024-10-27T22:00:00Z               | 2024-10-28
          2018-05-04T00:30:00+05:30          | 2018-05-03
          2018-05-03T18:00:00-0400           | 2018-05-04
          2018-05-03T23:30+03                | 2018-05-03
          2018-05-03T23:30:00+03:00[Europe/Helsinki] | 2018-05-03
          2018-05-03 23:30 EEST              | 2018-05-03
          # the day turns with the last minute in Helsinki, however the time is written
          2018-05-03T21:00:01Z               | 2018-05-04
          2018-05-03T2059Z                   | 2018-05-03
          2018-05-03T2100Z                   | 2018-05-04
          2018-05-03T21Z                     | 2018-05-04
          2018-05-03T20Z                     | 2018-05-03
          20180503T205959Z                   | 2018-05-03
          20180503T210000.123Z               | 2018-05-04
          2018-05-03 8:59 PM UTC             | 2018-05-03
          2018-05-03 9:00 PM UTC             | 2018-05-04
          2018-05-03 9 pm UTC                | 2018-05-04
          2018-05-03 9PM UTC                 | 2018-05-04
          2018-05-03 8 p.m. UTC              | 2018-05-03
          2018-05-03 9 a.m. UTC              | 2018-05-03
          2018-05-03 12:30 AM UTC            | 2018-05-03
          2018-05-03 12:30 PM UTC            | 2018-05-03
          2018-05-03 11:59 AM UTC            | 2018-05-03
          2018-05-03 24:00Z                  | 2018-05-04
          2016-12-31T23:59:60Z               | 2017-01-01
          2018-05-03T20:29:59-00:30          | 2018-05-03
          2018-05-03T20:30:00-00:30          | 2018-05-04
          2018-05-04T02:29:59+05:30          | 2018-05-03
          2018-05-04T02:30:00+05:30          | 2018-05-04
          2018-05-03T21:00:00+00:00          | 2018-05-04
          2018-05-03T21:00:00Z[UTC]          | 2018-05-04
          2018-05-04T10:59:00+14:00          | 2018-05-03
          2018-05-04T11:00:00+14:00          | 2018-05-04
          2018-05-03T23:59+03:59             | 2018-05-03
          # the nights when clocks are put forward and back: no hour is lost, none counted twice
          2026-03-28T21:59:59Z               | 2026-03-28
          2026-03-28T22:00:00Z               | 2026-03-29
          2026-03-29T03:30:00                | 2026-03-29
          2026-03-29T20:59:59Z               | 2026-03-29
          2026-03-29T21:00:00Z               | 2026-03-30
          2026-10-24T20:59:59Z               | 2026-10-24
          2026-10-24T21:00:00Z               | 2026-10-25
          2026-10-25T21:59:59Z               | 2026-10-25
          2026-10-25T22:00:00Z               | 2026-10-26
          1774735199                         | 2026-03-28
          1774735200                         | 2026-03-29
          1792965599999                      | 2026-10-25
          1792965600000                      | 2026-10-26
          # before there was summer time
          1975-07-01T21:59:59Z               | 1975-07-01
          1975-07-01T22:00:00Z               | 1975-07-02
          # as letters have it
          1. tammikuuta 2024                 | 2024-01-01
          1.tammikuuta 2024                  | 2024-01-01
          5.3.2024 klo 14.30                 | 2024-03-05
          5.3.2024 klo 14.30.15              | 2024-03-05
          ti 5.3.2024 klo 14                 | 2024-03-05
          29. helmikuuta 2024                | 2024-02-29
          # compact
          20180503_140533                    | 2018-05-03
          20180503Z                          | 2018-05-03
          20180503                           | 2018-05-03
          20180503140533                     | 2018-05-03
          201805031405                       | 2018-05-03
          20180503T210000Z                   | 2018-05-04
          20180503-140533                    | 2018-05-03
          20180503 14:05                     | 2018-05-03
          # seconds of computers
          1685720083                         | 2023-06-02
          1685720083123                      | 2023-06-02
          1685720083123456                   | 2023-06-02
          1685720083.945                     | 2023-06-02
          pbx1-1685720083.945                | 2023-06-02
          1000000000                         | 2001-09-09
          1999999999                         | 2033-05-18
          1525381199                         | 2018-05-03
          1525381200                         | 2018-05-04
          # Finnish order of slashes and hyphens
          31/1/2024                          | 2024-01-31
          1/2/2024                           | 2024-02-01
          1/2/24                             | 2024-02-01
          03-05-2018                         | 2018-05-03
          """)
  void reads(String text, LocalDate expected) {
    assertThat(day(text)).isEqualTo(expected.toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t", "-", "–", "NULL", "null", "\\N", "N/A", "\u00a0"})
  void seesThatNothingIsWritten(String text) {
    assertThat(day(text)).isEqualTo(Day.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-00-00",
        "0000-00-00 00:00:00",
        "00.00.0000",
        "0",
        "00000000",
        "1.1.1900",
        "1900-01-01T00:00:00",
        "1900-01-00",
        "31.12.1899",
        "1.1.0001",
        "0001-01-01T00:00:00Z",
        "1753-01-01",
        "1000-01-01",
        "0000-00",
        "00.00",
        "1.1.1970",
        "1970-01-01 02:00:00",
        "31.12.9999",
        "9999-12-31 23:59:59",
        "99991231",
        "9999-99-99",
        "1.1.2077"
      })
  void takesPlaceholdersForNoDate(String text) {
    assertThat(day(text)).isEqualTo(Day.PLACEHOLDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30.2.2024",
        "29.2.2023",
        "31.4.2024",
        "32.1.2024",
        "1.13.2024",
        "0.1.2024",
        "2024-00-00",
        "2024-13-01",
        "1.1.0024",
        "1.1.024",
        "3.5.",
        "5.2018",
        "2018",
        "201805",
        "180503",
        "toukokuu 2018",
        "May 2018",
        "3. toukotuuta 2018",
        "kesällä 2018",
        "tuntematon",
        "ei vielä",
        "3.5.2018-4.5.2018",
        "3.5.2018 ja 4.6.2018",
        "noin 3.5.2018",
        "3.5.2018?",
        "3.5.2018 25:00",
        "3.5.2018 14:60",
        "3.5.2018 14",
        "2018-05-03T14:05:33+25:00",
        "2018-05-03 14:05 PDT",
        "2018-05-03T14:05+15",
        "2018-05-03T14:05+03:60",
        "2018-05-03T14:05+03:",
        "2018-05-03T123Z",
        "2018-05-03T12345Z",
        "2018-05-03 14:Z",
        "2018-05-03 14:",
        "2018-05-03 14:0",
        "2018-05-03 14:05:33.",
        "2018-05-03T14:05:33.Z",
        "2018-05-03 24:30",
        "2018-05-03 14:05:61",
        "2018-05-03 0:30 AM",
        "2018-05-03 9 P",
        "0000-01",
        "0000-9",
        "0999-12-31",
        "1685720083.",
        "2000000000",
        "201805032400",
        "201805031460",
        "20180503140560",
        "20180503x",
        "29. helmikuuta 2023",
        "31. kesäkuuta 2024",
        "201805031465",
        "20181303",
        "45139",
        "0401234567",
        "2018-05/03",
        "13:45",
        "#REF!",
        "3.5.2018 klo 14.05 (arvio)"
      })
  void doesNotGuess(String text) {
    assertThat(day(text)).isEqualTo(Day.UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/2/2024              | 2024-01-02
          1/31/2024             | 2024-01-31
          12/31/24 11:59 PM     | 2024-12-31
          1/31/2024 2:05:33 p.m.| 2024-01-31
          01-31-2024            | 2024-01-31
          """)
  void readsTheAmericanOrderWhereTheColumnHasIt(String text, LocalDate expected) {
    assertThat(day(text, shape(SlashOrder.MONTH_FIRST))).isEqualTo(expected.toEpochDay());
  }

  @Test
  void doesNotReadADateAgainstTheOrderOfItsColumn() {
    assertThat(day("31/1/2024", shape(SlashOrder.MONTH_FIRST))).isEqualTo(Day.UNREADABLE);
    assertThat(day("1/31/2024", shape(SlashOrder.DAY_FIRST))).isEqualTo(Day.UNREADABLE);
    assertThat(day("13/0/2024", shape(SlashOrder.MONTH_FIRST))).isEqualTo(Day.UNREADABLE);
    assertThat(day("1/1/2024 13:00 PM", shape(SlashOrder.MONTH_FIRST))).isEqualTo(Day.UNREADABLE);
  }

  @Test
  void readsInAMixedColumnOnlyWhatCanBeReadOneWay() {
    DateShape mixed = shape(SlashOrder.MIXED);
    assertThat(day("31/1/2024", mixed)).isEqualTo(LocalDate.of(2024, 1, 31).toEpochDay());
    assertThat(day("1/31/2024", mixed)).isEqualTo(LocalDate.of(2024, 1, 31).toEpochDay());
    assertThat(day("2/2/2024", mixed)).isEqualTo(LocalDate.of(2024, 2, 2).toEpochDay());
    assertThat(day("31/12/2024", mixed)).isEqualTo(LocalDate.of(2024, 12, 31).toEpochDay());
    assertThat(day("1/2/2024", mixed)).isEqualTo(Day.UNREADABLE);
    assertThat(day("12/1/2024", mixed)).isEqualTo(Day.UNREADABLE);
    assertThat(day("1/12/2024", mixed)).isEqualTo(Day.UNREADABLE);
    assertThat(day("1.2.2024", mixed)).isEqualTo(LocalDate.of(2024, 2, 1).toEpochDay());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          45139,     false, 2023-08-01
          45139.75,  false, 2023-08-01
          43677,     true,  2023-08-01
          20230801,  false, 2023-08-01
          1685720083,false, 2023-06-02
          # the leap day that 1900 had only in Excel is long behind: five figures begin in 1927
          10000,     false, 1927-05-18
          36526,     false, 2000-01-01
          45351,     false, 2024-02-29
          45352,     false, 2024-03-01
          43889,     true,  2024-02-29
          43890,     true,  2024-03-01
          10000,     true,  1931-05-19
          45351.9999,false, 2024-02-29
          """)
  void countsTheDaysOfSpreadsheets(String digits, boolean since1904, LocalDate expected) {
    DateShape shape = new DateShape(SlashOrder.DAY_FIRST, false, false, since1904, false);
    assertThat(read(digits, Values.NUMBER, shape)).isEqualTo(expected.toEpochDay());
  }

  @Test
  void countsDaysInTextOnlyWhenToldThatItIsADate() {
    assertThat(day("45139", TOLD)).isEqualTo(LocalDate.of(2023, 8, 1).toEpochDay());
    assertThat(day("45139")).isEqualTo(Day.UNREADABLE);
  }

  @Test
  void takesShortNumbersForNoDayCount() {
    assertThat(read("12.2018", Values.NUMBER, TOLD)).isEqualTo(Day.UNREADABLE);
    assertThat(read("2018", Values.NUMBER, TOLD)).isEqualTo(Day.UNREADABLE);
    // 29.2.1900, which was no day
    assertThat(read("60", Values.NUMBER, TOLD)).isEqualTo(Day.UNREADABLE);
    assertThat(read("1", Values.NUMBER, TOLD)).isEqualTo(Day.PLACEHOLDER);
    assertThat(read("0", Values.NUMBER, TOLD)).isEqualTo(Day.PLACEHOLDER);
  }

  @Test
  void readsTheSecondsOfTheNinetiesOnlyWhenTold() {
    assertThat(day("915148800", TOLD)).isEqualTo(LocalDate.of(1999, 1, 1).toEpochDay());
    assertThat(day("915148800")).isEqualTo(Day.UNREADABLE);
    assertThat(day("915148800000", TOLD)).isEqualTo(LocalDate.of(1999, 1, 1).toEpochDay());
    assertThat(day("202401311405", TOLD)).isEqualTo(LocalDate.of(2024, 1, 31).toEpochDay());
    // a time that cannot be makes it no millisecond of 1976
    assertThat(day("202401312405", TOLD)).isEqualTo(Day.UNREADABLE);
    assertThat(day("202401311460", TOLD)).isEqualTo(Day.UNREADABLE);
    assertThat(day("100000000", TOLD)).isEqualTo(LocalDate.of(1973, 3, 3).toEpochDay());
    assertThat(day("099999999", TOLD)).isEqualTo(Day.UNREADABLE);
    assertThat(day("4199999999", TOLD)).isEqualTo(Day.PLACEHOLDER);
    assertThat(day("4200000000", TOLD)).isEqualTo(Day.UNREADABLE);
  }

  @Test
  void neverPutsABirthInTheFuture() {
    DateShape born = new DateShape(SlashOrder.DAY_FIRST, false, false, false, true);
    assertThat(day("30.11.26", born)).isEqualTo(LocalDate.of(2026, 11, 30).toEpochDay());
    assertThat(day("1.12.26", born)).isEqualTo(LocalDate.of(1926, 12, 1).toEpochDay());
    assertThat(day("29.2.28", born)).isEqualTo(LocalDate.of(1928, 2, 29).toEpochDay());
  }

  @Test
  void datesTheFutureUpToFiftyYears() {
    assertThat(day("31.12.2076")).isEqualTo(LocalDate.of(2076, 12, 31).toEpochDay());
    assertThat(day("1.1.2077")).isEqualTo(Day.PLACEHOLDER);
  }

  @Test
  void readsTheFirstDaysBesideThePlaceholders() {
    assertThat(day("2.1.1900")).isEqualTo(LocalDate.of(1900, 1, 2).toEpochDay());
    assertThat(day("2.1.1970")).isEqualTo(1);
    assertThat(day("31.12.1969")).isEqualTo(-1);
  }

  @Test
  void normalisesForeignBlanksAndDashes() {
    assertThat(day("\u00a03.5.2018\u00a0")).isEqualTo(LocalDate.of(2018, 5, 3).toEpochDay());
    assertThat(day("2018\u201305\u201303")).isEqualTo(LocalDate.of(2018, 5, 3).toEpochDay());
    assertThat(day("3.5.2018\u202f14.05")).isEqualTo(LocalDate.of(2018, 5, 3).toEpochDay());
    assertThat(day("\ufeff3.5.2018")).isEqualTo(LocalDate.of(2018, 5, 3).toEpochDay());
  }

  @Test
  void readsNoDateFromFormulaErrorsAndLogicalCells() {
    assertThat(read("2018-05-03", Values.ERROR, TOLD)).isEqualTo(Day.UNREADABLE);
    assertThat(read("true", Values.BOOLEAN, TOLD)).isEqualTo(Day.UNREADABLE);
  }

  @Test
  void skipsBlanksAroundADate() {
    for (String text : new String[] {" 3.5.2018 ", "\t3.5.2018\t", "\u00003.5.2018\u0000"}) {
      assertThat(day(text)).isEqualTo(LocalDate.of(2018, 5, 3).toEpochDay());
    }
  }

  @Test
  void readsNoTextThatIsTooLongForADate() {
    assertThat(day("\u00a0".repeat(36) + "3.5.2018"))
        .isEqualTo(LocalDate.of(2018, 5, 3).toEpochDay());
    assertThat(day("\u00a0".repeat(36) + "03.5.2018")).isEqualTo(Day.UNREADABLE);
  }

  @Test
  void readsTextThatAPersonWrote() {
    assertThat(dates.read("3.5.2018", DateShape.FINNISH))
        .isEqualTo((int) LocalDate.of(2018, 5, 3).toEpochDay());
    assertThat(dates.read("45139", TOLD)).isEqualTo((int) LocalDate.of(2023, 8, 1).toEpochDay());
  }

  @Test
  void doesNotReadOnBehindItsSlice() {
    byte[] bytes = "2018-05-03 14:05:33.5".getBytes(StandardCharsets.UTF_8);
    assertThat(dates.read(bytes, 0, bytes.length - 1, Values.TEXT, DateShape.FINNISH))
        .isEqualTo(Day.UNREADABLE);
  }

  @Test
  void looksOnlyAtItsSlice() {
    byte[] bytes = "x;3.5.2018;9".getBytes(StandardCharsets.UTF_8);
    assertThat(dates.read(bytes, 2, 10, Values.TEXT, DateShape.FINNISH))
        .isEqualTo((int) LocalDate.of(2018, 5, 3).toEpochDay());
  }

  @Test
  @Tag("slow") // mutation testing leaves it out: every mutant would pay for it
  void readsEveryDayOfACenturyInEveryForm() {
    for (LocalDate day = LocalDate.of(1970, 1, 2); day.getYear() < 2070; day = day.plusDays(1)) {
      int d = day.getDayOfMonth();
      int m = day.getMonthValue();
      int expected = (int) day.toEpochDay();
      assertThat(day(d + "." + m + "." + day.getYear())).isEqualTo(expected);
      assertThat(day(day.toString())).isEqualTo(expected);
      assertThat(day(day.toString().replace("-", ""))).isEqualTo(expected);
      assertThat(day(d + "/" + m + "/" + day.getYear())).isEqualTo(expected);
    }
  }

  private int day(String text) {
    return day(text, DateShape.FINNISH);
  }

  private int day(String text, DateShape shape) {
    return read(text, Values.TEXT, shape);
  }

  private int read(String text, byte kind, DateShape shape) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return dates.read(bytes, 0, bytes.length, kind, shape);
  }

  private static DateShape shape(SlashOrder order) {
    return new DateShape(order, false, false, false, false);
  }
}
