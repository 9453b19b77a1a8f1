package fi.seloste.match;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * This month against last month.
 *
 * @param job the job's id, a part of every finding's id
 * @param month the month reported on
 * @param asOf the day of the report
 * @param accepted what the team lives with
 * @param unseen the sources that could not be read in full: what was found in them last month is
 *     carried over and never called resolved
 */
public record History(
    String job, YearMonth month, LocalDate asOf, List<Acceptance> accepted, Set<String> unseen) {

  /**
   * Gives each discrepancy its history. One that was there last month is recurring since its first
   * month; one that is accepted says so; one that has vanished is listed once as resolved, after
   * the others. What an incomplete run could not have seen is carried over with the argument {@code
   * unseen}.
   *
   * @param before what was judged in the last month that was reported; empty if there is none
   * @param now this month's discrepancies
   */
  public List<Judged> judge(List<Judged> before, List<Discrepancy> now) {
    Map<String, Judged> last =
        before.stream()
            .filter(judged -> !judged.state().equals("resolved"))
            .collect(Collectors.toMap(Judged::id, Function.identity(), (a, b) -> a));
    List<Judged> judged = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (Discrepancy discrepancy : now) {
      String id = discrepancy.id(job);
      there.add(id);
      judged.add(present(id, discrepancy, last.get(id)));
    }
    List<Judged> resolved = new ArrayList<>();
    for (Judged vanished : before) {
      if (last.containsKey(vanished.id()) && there.add(vanished.id())) {
        if (visible(vanished.discrepancy())) {
          resolved.add(
              new Judged(vanished.id(), vanished.discrepancy(), vanished.since(), "resolved"));
        } else {
          judged.add(carried(vanished));
        }
      }
    }
    judged.addAll(resolved);
    return List.copyOf(judged);
  }

  private Judged present(String id, Discrepancy discrepancy, @Nullable Judged before) {
    YearMonth since = before == null ? month : before.since();
    String state = before == null || before.since().equals(month) ? "new" : "recurring";
    return new Judged(id, discrepancy, since, isAccepted(id) ? "accepted" : state);
  }

  private Judged carried(Judged vanished) {
    Discrepancy d = vanished.discrepancy();
    Map<String, String> arguments = new TreeMap<>(d.arguments());
    arguments.put(Discrepancy.UNSEEN, "true");
    Discrepancy told =
        new Discrepancy(
            d.code(),
            d.category(),
            d.severity(),
            d.source(),
            d.file(),
            d.table(),
            d.field(),
            d.subjects(),
            d.detail(),
            d.records(),
            d.firstRow(),
            d.notice(),
            d.law(),
            java.util.Collections.unmodifiableMap(arguments));
    return present(vanished.id(), told, vanished);
  }

  private boolean isAccepted(String id) {
    return accepted.stream().anyMatch(entry -> entry.accepts(id, asOf));
  }

  /** Whether this run would have found the discrepancy again. */
  private boolean visible(Discrepancy discrepancy) {
    return unseen.isEmpty()
        || (!unseen.contains(discrepancy.source()) && !Checks.acrossSources(discrepancy.code()));
  }
}
