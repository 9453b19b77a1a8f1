package fi.seloste.expire;

import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Pick;
import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A statute as the company applies it to a kind of record.
 *
 * @param statute the statute
 * @param records the record kind
 * @param clock the dates that it may count from; of several the one that keeps longest counts
 * @param covers what it keeps; empty: the whole record
 */
public record Minimum(
    Statute statute, String records, List<ClockTerm> clock, List<Category> covers) {

  /** Takes what the statute itself covers when the company does not say. */
  public Minimum {
    clock = List.copyOf(clock);
    covers = covers.isEmpty() ? statute.covers() : List.copyOf(covers);
  }

  /**
   * The last day on which the record must be kept; empty when its date cannot be known, which
   * forbids to erase until somebody finds out.
   */
  Optional<LocalDate> until(RecordDates dates, FiscalYears fiscalYears) {
    return Clock.of(clock, Pick.LATEST, dates)
        .started()
        .map(start -> statute.counting().until(start.date(), statute.period(), fiscalYears));
  }

  /** The rule that it makes by itself, when it is a maximum as well. */
  public Optional<RetentionRule> maximum() {
    if (!statute.maximum()) {
      return Optional.empty();
    }
    String terms = clock.stream().map(ClockTerm::toString).collect(Collectors.joining("|"));
    return Optional.of(
        new RetentionRule(
            "statute:" + statute.id() + ":" + records + "/" + terms + "+" + statute.period(),
            records,
            clock,
            Pick.LATEST,
            statute.period(),
            Period.ZERO,
            covers,
            Action.ERASE,
            null,
            true,
            Quote.NONE));
  }
}
