package fi.seloste;

import java.time.Instant;
import java.time.YearMonth;

/** Names of runs. */
final class RunIds {

  private RunIds() {}

  /** Job, month, attempt and the second in which it began. */
  static String of(String job, YearMonth month, int attempt, Instant began) {
    String id = job + "-" + month + "-" + attempt + "-" + began.getEpochSecond();
    return id.length() <= 64 ? id : id.substring(id.length() - 64);
  }
}
