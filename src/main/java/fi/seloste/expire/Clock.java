package fi.seloste.expire;

import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Pick;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date that a period counts from: of the terms present, the earliest or the latest.
 *
 * @param start the term that was picked, with its date; null when none is present
 * @param worst the worst reason why a term is absent: {@link Day#UNREADABLE} before {@link
 *     Day#FUTURE} before {@link Day#PLACEHOLDER} before {@link Day#EMPTY} before {@link
 *     Day#MISSING}; 0 when all are present
 * @param pick which of several was wanted
 */
record Clock(@Nullable Start start, int worst, Pick pick) {

  /**
   * A term with its date.
   *
   * @param term as written, such as {@code created + P28D}
   * @param date the date after the term's own period
   */
  record Start(String term, LocalDate date) {}

  static Clock of(List<ClockTerm> terms, Pick pick, RecordDates dates) {
    Start picked = null;
    int worst = 0;
    for (ClockTerm term : terms) {
      int day = dates.day(term.role());
      if (!Day.known(day)) {
        worst = worst == 0 ? day : Math.max(worst, day);
        continue;
      }
      LocalDate date = LocalDate.ofEpochDay(day).plus(term.plus());
      boolean better =
          picked == null
              || (pick == Pick.EARLIEST
                  ? date.isBefore(picked.date())
                  : date.isAfter(picked.date()));
      if (better) {
        picked = new Start(term.toString(), date);
      }
    }
    return new Clock(picked, worst, pick);
  }

  /** Whether a term holds something unreadable or impossible, so that its date may be any. */
  boolean clouded() {
    return worst == Day.UNREADABLE || worst == Day.FUTURE;
  }

  /** The date, when it is certain that no unreadable term would have been picked instead. */
  Optional<Start> started() {
    return clouded() ? Optional.empty() : Optional.ofNullable(start);
  }

  /** Why there is no certain date: a key for the report. */
  String why() {
    return switch (worst) {
      case Day.UNREADABLE -> "clock-unreadable";
      case Day.FUTURE -> "clock-future";
      case Day.PLACEHOLDER -> "clock-placeholder";
      case Day.EMPTY -> "clock-empty";
      default -> "clock-missing";
    };
  }
}
