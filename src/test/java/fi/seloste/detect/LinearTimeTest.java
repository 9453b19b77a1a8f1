package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No value can hang a run. A value eight times as long may cost eight times as much, and a good
 * deal more for caches and a busy machine; quadratic time would be sixty-four times as much. What
 * is compared is this thread's own processor time.
 */
class LinearTimeTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SHORT = 1 << 15;
  private static final int LONG = SHORT * 8;
  private static final double MOST_TIMES = 30;

  /** What is too quick to be measured well counts as this much. */
  private static final long NOTHING = 2_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "0",
        "(",
        "@",
        "a",
        " ",
        "Ä",
        "-",
        ".",
        "a@",
        "1 ",
        "a.",
        "::",
        "0401234567 ",
        "(0",
        "a b ",
        "1-",
        "131052-",
        "katu 1 ",
        "Matti ",
        "Matti Virtanen ",
        "sairas",
        "+358",
        "FI21 ",
        "\"",
        "'",
        "a-",
        "1.",
        "www.",
        "4444 ",
        "puh ",
        "Oy ",
        "x@y.",
        "\u00a0"
      })
  void costsTimeInProportionToItsLength(String unit) {
    look(unit, SHORT);
    long little = Math.max(NOTHING, Math.min(look(unit, SHORT), look(unit, SHORT)));
    long much = Math.min(look(unit, LONG), look(unit, LONG));

    assertThat((double) much / little).as("%s…", unit).isLessThan(MOST_TIMES);
  }

  private static long look(String unit, int length) {
    byte[] b = unit.repeat(length / unit.length()).getBytes(StandardCharsets.UTF_8);
    Table table = new Table("", List.of("teksti"), 1, false, Map.of());
    TableScan scan = Classifier.standard().scan(table, Map.of());
    Values record = new Values();
    record.begin(b, 1, 1);
    record.add(0, b.length);
    long began = THREADS.getCurrentThreadCpuTime();
    scan.see(record, Probe.ALL);
    return THREADS.getCurrentThreadCpuTime() - began;
  }
}
