package fi.seloste.purge;

import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/**
 * {@code purge-proposal.csv}: every record whose date has passed, one line per record and rule. RFC
 * 4180, UTF-8, complete whatever its size, readable by its owner only. A cell that a spreadsheet
 * would take for a formula has an apostrophe before it, which {@link #read} takes away.
 */
public final class PurgeProposal {

  /** The file's name. */
  public static final String FILE = "purge-proposal.csv";

  static final List<String> COLUMNS =
      List.of(
          "record",
          "source",
          "file",
          "table",
          "row",
          "key",
          "rule",
          "clock",
          "clock_date",
          "due",
          "days_overdue",
          "action",
          "covers",
          "blocked_by",
          "blocked_until",
          "fingerprint");

  private PurgeProposal() {}

  /**
   * What was written.
   *
   * @param lines how many records and rules
   * @param sha256 the hash of the file's bytes, in hexadecimal
   */
  public record Written(long lines, String sha256) {}

  /** Takes the lines of a proposal, one by one. */
  @FunctionalInterface
  interface Lines {
    void line(OverdueRecord line) throws IOException;
  }

  /**
   * Writes the proposal; when it cannot be written in full, nothing is left.
   *
   * @param file its path; replaced when it is there
   * @param records in slice order; read once, none is kept
   */
  public static Written write(Path file, Iterator<OverdueRecord> records) throws IOException {
    try (OwnFile own = new OwnFile(file)) {
      CsvLines.Writer csv = new CsvLines.Writer(own.out(), COLUMNS);
      long lines = 0;
      while (records.hasNext()) {
        csv.write(cells(records.next()));
        lines++;
      }
      csv.flush();
      String sha256 = own.complete();
      own.publish();
      return new Written(lines, sha256);
    }
  }

  /**
   * Reads a proposal.
   *
   * @return the hash of the file's bytes
   * @throws IOException when it cannot be read or is no proposal; says nothing of its content
   */
  static Written read(Path file, Lines to) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Hashes.sha256());
        CsvLines.Reader csv = new CsvLines.Reader(in, COLUMNS)) {
      long lines = 0;
      for (String[] cells = csv.next(); cells != null; cells = csv.next()) {
        to.line(line(cells, ++lines));
      }
      drain(in);
      return new Written(lines, Hashes.hex(in.getMessageDigest().digest()));
    }
  }

  private static void drain(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  private static String[] cells(OverdueRecord line) {
    return new String[] {
      line.record(),
      line.source(),
      line.file(),
      line.table(),
      Long.toString(line.row()),
      line.key(),
      line.rule(),
      line.role(),
      line.clock().toString(),
      line.due().toString(),
      Long.toString(line.days()),
      line.action(),
      String.join(" ", line.covers()),
      line.blockedBy(),
      line.blockedUntil() == null ? "" : line.blockedUntil().toString(),
      line.fingerprint()
    };
  }

  private static OverdueRecord line(String[] cells, long number) throws IOException {
    try {
      return new OverdueRecord(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          Long.parseLong(cells[4]),
          cells[5],
          cells[6],
          cells[7],
          LocalDate.parse(cells[8]),
          LocalDate.parse(cells[9]),
          Long.parseLong(cells[10]),
          cells[11],
          cells[12].isEmpty() ? List.of() : List.of(cells[12].split(" ", -1)),
          cells[13],
          cells[14].isEmpty() ? null : LocalDate.parse(cells[14]),
          cells[15]);
    } catch (DateTimeException | NumberFormatException e) {
      throw new IOException("line " + number + " of the proposal is not as it was written");
    }
  }
}
