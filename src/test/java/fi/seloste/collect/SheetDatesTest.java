package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDatesTest {

  private static String told(double serial, boolean from1904) {
    SheetBytes out = new SheetBytes();
    byte kind = SheetDates.append(out, serial, from1904, SheetForm.DATE);
    return kind == Values.DATE ? out.text(0, out.size()) : "no date";
  }

  private static String byPoi(double serial, boolean from1904) {
    LocalDateTime time = DateUtil.getLocalDateTime(serial, from1904, true);
    String date = time.toLocalDate().toString();
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? date
        : date + "T" + (time.toLocalTime() + ":00").substring(0, 8);
  }

  @Test
  void agreesWithPoiOnDaysAndSeconds() {
    Random random = new Random(1904);
    for (int i = 0; i < 100_000; i++) {
      long day = 61L + random.nextInt(2_957_000 - 61);
      double serial = i % 3 == 0 ? day : day + random.nextInt(86_400) / 86_400.0;

      assertThat(told(serial, false)).as("%s", serial).isEqualTo(byPoi(serial, false));
      assertThat(told(serial, true)).as("1904 %s", serial).isEqualTo(byPoi(serial, true));
    }
  }

  @Test
  void agreesWithPoiOnTheFirstDays() {
    for (int day = 1; day < 60; day++) {
      assertThat(told(day, false)).isEqualTo(byPoi(day, false));
    }
  }

  @Test
  void agreesWithPoiOnWhichBuiltInFormatsAreDates() {
    for (int id = 0; id < 164; id++) {
      boolean elapsed = id == 46;
      boolean eastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58); // POI leaves them out
      boolean date = eastAsian || (DateUtil.isInternalDateFormat(id) && !elapsed);

      assertThat(SheetForm.of(id, null) != SheetForm.NUMBER).as("format %d", id).isEqualTo(date);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd",
        "d.m.yyyy",
        "dd/mm/yy",
        "mmm-yy",
        "d\\.m\\.yyyy\\ h:mm;@",
        "[$-409]d-mmm-yy",
        "h:mm:ss",
        "mm:ss.0",
        "0",
        "0.00",
        "#,##0",
        "# ##0 \"€\"",
        "0%",
        "@",
        "General",
        "0.00E+00",
        "_-* #,##0.00_-;-* #,##0.00_-",
        "[Red]-#,##0",
        "\"yes\"",
        "# ?/?",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "[>100]0;[Red]0",
        "000-00"
      })
  void agreesWithPoiOnFormatCodes(String code) {
    assertThat(SheetForm.of(200, code) != SheetForm.NUMBER)
        .isEqualTo(DateUtil.isADateFormat(200, code));
  }

  @Test
  void readsSerialsFromTheirDigits() {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      double serial = random.nextInt(80_000) + random.nextDouble();
      byte[] digits = Double.toString(serial).getBytes(java.nio.charset.StandardCharsets.UTF_8);

      assertThat(SheetNumbers.parse(digits, 0, digits.length))
          .isCloseTo(serial, org.assertj.core.data.Offset.offset(1e-9));
    }
  }
}
