package fi.seloste.match;

import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * All that a month's run found, as the report tells it. Holds no value of the data.
 *
 * @param job the job's id
 * @param run the run's id: differs from run to run
 * @param register what the notice declares
 * @param policy the company's own retention rules
 * @param month the month reported on
 * @param asOf the day of the report
 * @param complete whether every source could be read in full
 * @param sources what was found, by source
 * @param coverage how far each file was read
 * @param discrepancies what differs, gravest first; resolved ones last
 * @param overdue the verdicts, counted
 * @param orders what became of earlier purge orders
 * @param requests what became of requests and bans
 * @param trend the months before, oldest first, and this one
 * @param detectors the ids of the detectors that ran
 * @param checks the codes of the checks that ran
 */
public record Outcome(
    String job,
    String run,
    Register register,
    List<RetentionRule> policy,
    YearMonth month,
    LocalDate asOf,
    boolean complete,
    List<SourceFound> sources,
    List<FileCoverage> coverage,
    List<Judged> discrepancies,
    List<OverdueGroup> overdue,
    List<OrderFound> orders,
    List<RequestFound> requests,
    List<MonthTotals> trend,
    List<String> detectors,
    List<String> checks) {

  /** An outcome of an older version has no orders. */
  public Outcome {
    orders = Objects.requireNonNullElse(orders, List.of());
  }

  /**
   * What became of one entry of a list; the person is named by the line of the list only.
   *
   * @param list {@code erasure-requests}, {@code marketing-bans} or {@code legal-holds}
   * @param line the entry's line in the list file
   * @param received the day it was received; null when unreadable or not said
   * @param due the day by which it must be done; null when there is none
   * @param source a source in which the person still is; empty when in none
   * @param file the file's name
   * @param table the table's name
   * @param row the row of the first record; 0 when in none
   * @param records how many records of that table
   * @param kept what the law keeps of them, when the person asked for erasure
   */
  public record RequestFound(
      String list,
      long line,
      @org.jspecify.annotations.Nullable LocalDate received,
      @org.jspecify.annotations.Nullable LocalDate due,
      String source,
      String file,
      String table,
      long row,
      long records,
      List<Kept> kept) {

    /** An outcome of an older version does not say what is kept. */
    public RequestFound {
      kept = kept == null ? List.of() : List.copyOf(kept);
    }

    /** Whether nothing of the records may go. */
    public boolean held() {
      return kept.stream().anyMatch(one -> one.categories().isEmpty());
    }
  }

  /**
   * What must not be erased yet of somebody who asked for it (GDPR 17(3)).
   *
   * @param by the statute, or {@code legal-hold}
   * @param until the last day; null when nobody knows it
   * @param categories what stays; empty: the whole record
   * @param records of how many records
   */
  public record Kept(
      String by,
      @org.jspecify.annotations.Nullable LocalDate until,
      List<String> categories,
      long records) {}

  /** A month in numbers. */
  public record MonthTotals(
      YearMonth month,
      boolean complete,
      long high,
      long medium,
      long low,
      long resolved,
      long overdue,
      long blocked,
      long undatable,
      long records) {}
}
