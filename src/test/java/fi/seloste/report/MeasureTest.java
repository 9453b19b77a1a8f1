package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # fits
          ''                       | 10 | 1
          yksi                     | 10 | 1
          # words go to the next line
          yksi kaksi kolme         | 10 | 2
          yksi kaksi kolme neljä   | 10 | 2
          yksi kaksi kolme neljä   | 6  | 4
          # a hyphen breaks, too
          tieto-tieto-tieto        | 10 | 2
          # a word longer than the cell is broken anywhere
          käsittelytarkoitukset    | 10 | 2
          käsittelytarkoitukset    | 7  | 3
          """)
  void aTextBreaksAtBlanksAndHyphens(String text, double width, int lines) {
    assertThat(Measure.lines(text, width)).isEqualTo(lines);
  }

  @Test
  void aLineBreakIsALine() {
    assertThat(Measure.lines("a\nb\n\nc", 10)).isEqualTo(4);
  }

  @Test
  void noRowIsHigherThanExcelAllows() {
    assertThat(Measure.height("rivi\n".repeat(500), 20, 10)).isEqualTo(409f);
  }
}
