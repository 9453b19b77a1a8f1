package fi.seloste.purge;

import fi.seloste.expire.OverdueRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Overdue records in a few words, for tests. */
final class Lines {

  static final SecretKey KEY =
      new SecretKeySpec("state".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

  private Lines() {}

  static String id(int number) {
    return String.format(Locale.ROOT, "%016x%016x", number, number * 31L);
  }

  static String print(int number) {
    return String.format(Locale.ROOT, "%016x%016x", number + 1_000_000, number);
  }

  /** An overdue record that nothing blocks; its row is its number. */
  static OverdueRecord line(int number, String rule, String... covers) {
    return blocked(number, rule, "erase", "", null, covers);
  }

  static OverdueRecord blocked(
      int number,
      String rule,
      String action,
      String blockedBy,
      @Nullable LocalDate blockedUntil,
      String... covers) {
    return new OverdueRecord(
        id(number),
        "requests",
        "requests-2026-11.csv",
        "",
        number,
        "Pyyntö=" + (4000 + number),
        rule,
        "created",
        LocalDate.of(2025, 1, 31),
        LocalDate.of(2025, 8, 31),
        456,
        action,
        List.of(covers),
        blockedBy,
        blockedUntil,
        print(number));
  }

  static OverdueRecord keyed(OverdueRecord line, String source, String table, String key) {
    return new OverdueRecord(
        line.record(),
        source,
        line.file(),
        table,
        line.row(),
        key,
        line.rule(),
        line.role(),
        line.clock(),
        line.due(),
        line.days(),
        line.action(),
        line.covers(),
        line.blockedBy(),
        line.blockedUntil(),
        line.fingerprint());
  }
}
