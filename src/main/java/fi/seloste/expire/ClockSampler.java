package fi.seloste.expire;

import fi.seloste.collect.Reason;
import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the date fields of a table when a run is planned: those the job tells, and for other roles
 * those whose headers name them and whose values in a sample are dates. The sample also settles
 * what no single value tells, such as the order of day and month.
 */
public final class ClockSampler {

  private final Table table;
  private final Dates dates;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();

  /**
   * @param told the header of each role by the job's word; {@code #3} is the third field
   * @param headers tells the roles of other headers
   * @param asOf the day of the report
   */
  public ClockSampler(Table table, Map<String, String> told, HeaderRoles headers, LocalDate asOf) {
    this.table = table;
    this.dates = new Dates(asOf);
    Map<String, Integer> places = places(table.header());
    for (String role : new TreeSet<>(told.keySet())) {
      String header = told.getOrDefault(role, "");
      Integer place = places.get(folded(header));
      if (place == null) {
        notes.add(Reason.of("clock-not-found", role, header));
      } else {
        candidates.add(new Candidate(role, place, true));
      }
    }
    for (int i = 0; i < table.header().size(); i++) {
      int place = i;
      headers
          .role(table.header().get(i), table.header())
          .filter(role -> !told.containsKey(role))
          .ifPresent(role -> candidates.add(new Candidate(role, place, false)));
    }
  }

  /** Looks at a record of the sample. */
  public void see(Values record) {
    for (Candidate candidate : candidates) {
      if (!record.blank(candidate.index)) {
        candidate.see(record);
      }
    }
  }

  /** What the sample showed. */
  public ClockFields settle() {
    SlashTally decided =
        candidates.stream()
            .map(candidate -> candidate.slashes)
            .filter(SlashTally::decided)
            .findFirst()
            .orElseGet(SlashTally::new);
    Map<String, Candidate> best = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.told && candidate.filled > 0 && candidate.readable == 0) {
        continue;
      }
      Candidate other = best.putIfAbsent(candidate.role, candidate);
      if (other != null) {
        boolean better = candidate.readable > other.readable;
        best.put(candidate.role, better ? candidate : other);
        // of two fields without a single value nobody needs to choose
        if (candidate.filled + other.filled > 0) {
          notes.add(several(better ? candidate : other, better ? other : candidate));
        }
      }
    }
    List<ClockFields.ClockField> fields = new ArrayList<>();
    for (Candidate candidate : best.values()) {
      SlashTally slashes = candidate.slashes.with(decided);
      if (slashes.ambiguous()) {
        notes.add(Reason.of("clock-ambiguous", candidate.role, header(candidate)));
      }
      fields.add(
          new ClockFields.ClockField(
              candidate.role,
              candidate.index,
              candidate.shape().with(slashes.order(), slashes.ambiguous()),
              candidate.told));
    }
    return new ClockFields(fields, notes);
  }

  private Reason several(Candidate taken, Candidate left) {
    return Reason.of("clock-several", taken.role, header(taken), header(left));
  }

  private String header(Candidate candidate) {
    return table.header().size() > candidate.index ? table.header().get(candidate.index) : "";
  }

  private static Map<String, Integer> places(List<String> header) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent(folded(header.get(i)), i);
    }
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent("#" + (i + 1), i);
    }
    return places;
  }

  /** Without case, accents and blanks, as headers are compared everywhere. */
  private static String folded(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}\\s\\p{Z}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** A field that may hold the dates of a role. */
  private final class Candidate {

    final String role;
    final int index;
    final boolean told;
    final SlashTally slashes = new SlashTally();
    long filled;
    long readable;

    Candidate(String role, int index, boolean told) {
      this.role = role;
      this.index = index;
      this.told = told;
    }

    void see(Values record) {
      filled++;
      slashes.see(record.bytes(), record.from(index), record.to(index));
      DateShape shape = shape();
      boolean read = Day.known(dates.read(record, index, shape));
      shape = shape.with(SlashOrder.MONTH_FIRST, false);
      readable += read || Day.known(dates.read(record, index, shape)) ? 1 : 0;
    }

    DateShape shape() {
      boolean since1904 = "true".equals(table.details().get("date1904"));
      boolean past = role.equals("born") || role.equals("birth");
      return new DateShape(SlashOrder.DAY_FIRST, false, told, since1904, past);
    }
  }
}
