package fi.seloste.purge;

import fi.seloste.expire.Holds;
import java.util.List;

/**
 * How things stand when an order is made: what the workbook said then must still be so.
 *
 * @param job the job's id
 * @param run the id of the job's last run for the month
 * @param notice the digest of job, register and notice now
 * @param sources {@link SourcesDigest} of the files now
 * @param holds the orders to keep records now
 * @param tables the tables that were reviewed
 */
public record Circumstances(
    String job, String run, String notice, String sources, Holds holds, List<OrderTable> tables) {

  /** Copies what it is given. */
  public Circumstances {
    tables = List.copyOf(tables);
  }
}
