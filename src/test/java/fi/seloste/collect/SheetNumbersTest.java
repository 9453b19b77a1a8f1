package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;

class SheetNumbersTest {

  private static String written(double number) {
    SheetBytes out = new SheetBytes();
    assertThat(SheetNumbers.append(out, number)).isEqualTo(Values.NUMBER);
    return out.text(0, out.size());
  }

  private static String read(String text) {
    SheetBytes out = new SheetBytes();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(SheetNumbers.append(out, bytes, 0, bytes.length)).isEqualTo(Values.NUMBER);
    return out.text(0, out.size());
  }

  @Test
  void keepsEveryDoubleAsShortAsCanBeAndWithoutExponent() {
    Random random = new Random(17);
    for (int i = 0; i < 50_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (!(Math.abs(number) >= Double.MIN_NORMAL) || Double.isInfinite(number)) {
        continue;
      }
      String text = written(number);
      String java = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();

      assertThat(Double.parseDouble(text)).isEqualTo(number);
      assertThat(text).matches("-?\\d+(\\.\\d*[1-9])?").hasSizeLessThanOrEqualTo(java.length());
    }
  }

  @Test
  void agreesWithPoiOnNumbersAsPeopleWriteThem() {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      double number = (random.nextInt(2_000_000) - 1_000_000) / Math.pow(10, random.nextInt(5));
      String poi = formatter.formatRawCellContents(number, 1, "0.######");

      assertThat(written(number)).isEqualTo(poi.replaceFirst("\\.$", "").replaceFirst("^-0$", "0"));
    }
  }

  @Test
  void readsWhateverJavaWritesForADouble() {
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      double number = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);

      assertThat(Double.parseDouble(read(Double.toString(number)))).isEqualTo(number);
      assertThat(read(Double.toString(number))).doesNotContain("E");
    }
  }
}
