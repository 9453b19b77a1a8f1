package fi.seloste;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The job's lists of who asked what. Entries are known by their line; persons by keyed hashes.
 *
 * @param erasure erasure requests
 * @param bans marketing bans
 * @param holds legal holds
 * @param accepted findings the team accepts
 * @param digests whether some entry is a SHA-256 of an identifier
 */
record PeopleLists(
    Requests erasure, Requests bans, List<Hold> holds, List<Acceptance> accepted, boolean digests) {

  private static final Set<String> YES =
      Set.of("x", "1", "yes", "y", "true", "kyllä", "k", "on", "ja", "j", "extended", "jatkettu");

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT));

  /**
   * A list of persons.
   *
   * @param lines by hash the lines that name them
   * @param received when each line's request was received, where it says so
   * @param due the day by which each must be answered: a month from receipt, two more when the
   *     person was told that it takes longer (GDPR 12(3))
   * @param all every line
   */
  record Requests(
      Map<Long, List<Long>> lines,
      Map<Long, LocalDate> received,
      Map<Long, LocalDate> due,
      List<Long> all) {}

  /** A legal hold on the record of a source with this key; for ever when {@code until} is null. */
  record Hold(long line, String source, String key, @Nullable LocalDate until, String reason) {}

  /** A finding the team accepts; for ever when {@code until} is null. */
  record Acceptance(
      long line, String finding, String by, String reason, @Nullable LocalDate until) {}

  /** A mistake in a list, which fails the run: a request must not be overlooked. */
  static final class BrokenListException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenListException(String message) {
      super(message);
    }
  }

  static PeopleLists read(JobFile.Lists lists, KeyedHash hash) throws BrokenListException {
    boolean[] digests = new boolean[1];
    return new PeopleLists(
        requests(lists.erasureRequests(), hash, digests),
        requests(lists.marketingBans(), hash, digests),
        rows(lists.legalHolds(), List.of("source", "key", "until", "reason")).stream()
            .map(r -> new Hold(r.line, r.cell(0), r.cell(1), r.date(2), r.cell(3)))
            .toList(),
        rows(lists.accepted(), List.of("finding", "by", "reason", "until")).stream()
            .map(r -> new Acceptance(r.line, r.cell(0), r.cell(1), r.cell(2), r.date(3)))
            .toList(),
        digests[0]);
  }

  private static Requests requests(@Nullable Path file, KeyedHash hash, boolean[] digests)
      throws BrokenListException {
    Map<Long, List<Long>> lines = new HashMap<>();
    Map<Long, LocalDate> received = new HashMap<>();
    Map<Long, LocalDate> due = new HashMap<>();
    List<Long> all = new ArrayList<>();
    for (Row row : rows(file, List.of("identifier", "received"))) {
      all.add(row.line);
      LocalDate day = row.date(1);
      if (day != null) {
        received.put(row.line, day);
        due.put(row.line, day.plusMonths(row.yes(2) ? 3 : 1));
      }
      for (Identifier identifier : Identifier.ofUnknown(row.cell(0))) {
        digests[0] |= identifier.kind().equals("digest");
        lines.computeIfAbsent(hash.of(identifier), h -> new ArrayList<>()).add(row.line);
      }
    }
    return new Requests(lines, received, due, all);
  }

  private record Row(long line, List<String> cells) {
    String cell(int i) {
      return i < cells.size() ? cells.get(i).strip() : "";
    }

    /** Whether a cell says yes, or since when. */
    boolean yes(int i) {
      String text = cell(i).toLowerCase(Locale.ROOT);
      return YES.contains(text) || date(i) != null;
    }

    @Nullable LocalDate date(int i) {
      // a time of day after the date says nothing about the day
      String text = cell(i).split("[ T]", 2)[0];
      for (DateTimeFormatter format : DATES) {
        try {
          return LocalDate.parse(text, format);
        } catch (DateTimeParseException e) {
          // the next notation
        }
      }
      return null;
    }
  }

  private static List<Row> rows(@Nullable Path file, List<String> header)
      throws BrokenListException {
    if (file == null) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVReader csv =
            new CSVReaderBuilder(text)
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build())
                .build()) {
      String[] first = csv.readNext();
      String bom = first == null || first.length == 0 ? "" : first[0].replace("\uFEFF", "");
      if (first == null || !bom.strip().equalsIgnoreCase(header.get(0))) {
        throw new BrokenListException(
            file + ":1: the first line must be «" + String.join(";", header) + "»");
      }
      for (String[] cells = csv.readNext(); cells != null; cells = csv.readNext()) {
        if (cells.length > 1 || !cells[0].isBlank()) {
          Row row = new Row(csv.getLinesRead(), List.of(cells));
          rows.add(row);
          requireDate(file, row, header.contains("until") ? header.indexOf("until") : 1);
          requireCells(file, csv.getLinesRead(), cells);
        }
      }
    } catch (IOException | CsvValidationException e) {
      throw new BrokenListException(
          file
              + ": cannot be read as UTF-8 text with semicolons ("
              + e.getClass().getSimpleName()
              + ")");
    }
    return rows;
  }

  private static void requireDate(Path file, Row row, int i) throws BrokenListException {
    if (!row.cell(i).isEmpty() && row.date(i) == null) {
      throw new BrokenListException(
          file + ":" + row.line + ": field " + (i + 1) + " is no date; write it as 2026-10-31");
    }
  }

  private static void requireCells(Path file, long line, String[] cells)
      throws BrokenListException {
    if (cells[0].isBlank()) {
      throw new BrokenListException(file + ":" + line + ": the first field is empty");
    }
  }
}
