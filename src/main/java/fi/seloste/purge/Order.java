package fi.seloste.purge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What an order says about itself.
 *
 * @param order its id
 * @param job the job's id
 * @param register the register's id
 * @param month the month of the report that it was decided in
 * @param run the run of that report
 * @param created when it was written
 * @param lines how many records and rules it names
 * @param sha256 the hash of its lines
 * @param tables the tables that were reviewed
 */
public record Order(
    String order,
    String job,
    String register,
    String month,
    String run,
    Instant created,
    long lines,
    String sha256,
    List<OrderTable> tables) {

  /** Copies what it is given. */
  public Order {
    tables = List.copyOf(tables);
  }

  /** The day of the order in Finland. */
  public LocalDate date() {
    return LocalDate.ofInstant(created, ZoneId.of("Europe/Helsinki"));
  }
}
