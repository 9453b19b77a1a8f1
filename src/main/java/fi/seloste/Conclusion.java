package fi.seloste;

import fi.seloste.collect.Formats;
import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.match.Acceptance;
import fi.seloste.match.Case;
import fi.seloste.match.Checks;
import fi.seloste.match.Discrepancy;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.History;
import fi.seloste.match.Judged;
import fi.seloste.match.OrderFound;
import fi.seloste.match.Outcome;
import fi.seloste.match.OverdueGroup;
import fi.seloste.match.Severity;
import fi.seloste.match.Sighting;
import fi.seloste.match.SourceFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws a month's conclusions from what its slices counted. */
final class Conclusion {

  private final Run run;
  private final List<Condition> conditions;
  private final Classifier classifier;
  private final Merged merged;
  private final List<OrderFound> orders;

  Conclusion(
      Run run,
      List<Condition> conditions,
      Classifier classifier,
      Merged merged,
      List<OrderFound> orders) {
    this.orders = orders;
    this.run = run;
    this.conditions = conditions;
    this.classifier = classifier;
    this.merged = merged;
  }

  /**
   * @param last what the last published month found; null when there is none
   */
  Outcome outcome(@Nullable Outcome last) {
    List<FileCoverage> coverage = merged.coverage();
    boolean complete = coverage.stream().allMatch(file -> file.status().equals("read"));
    List<SourceFound> sources = merged.sources();
    List<OverdueGroup> overdue = merged.overdue();
    Case found =
        new Case(
            run.job().register(),
            run.job().policy(),
            conditions,
            sources,
            sightings(),
            overdue,
            orders,
            complete,
            run.asOf());
    List<Discrepancy> discrepancies = Checks.all(found);
    List<Judged> judged =
        new History(run.job().id(), run.month(), run.asOf(), accepted(), unseen(coverage))
            .judge(last == null ? List.of() : last.discrepancies(), discrepancies);
    return new Outcome(
        run.job().id(),
        run.id(),
        run.job().register(),
        run.job().policy(),
        run.month(),
        run.asOf(),
        complete,
        sources,
        coverage,
        judged,
        overdue,
        orders,
        requests(judged),
        trend(last, judged, overdue, sources, complete),
        classifier.detectors(),
        Checks.codes());
  }

  private List<Acceptance> accepted() {
    return run.lists().accepted().stream()
        .map(entry -> new Acceptance(entry.finding(), entry.until()))
        .toList();
  }

  /** What was found in these sources last month may still be there. */
  private static Set<String> unseen(List<FileCoverage> coverage) {
    return coverage.stream()
        .filter(file -> !file.status().equals("read"))
        .map(FileCoverage::source)
        .collect(Collectors.toSet());
  }

  private List<Sighting> sightings() {
    Joins joins = merged.joins();
    List<Sighting> all = new ArrayList<>(merged.sightings());
    // everybody with a ban: in a field of any source, or on the list
    long[] listed =
        run.lists().bans().lines().keySet().stream().mapToLong(Long::longValue).toArray();
    all.addAll(joins.shared("in-marketing", "ban", listed, "ban-ignored", "marketing-ban"));
    all.addAll(
        joins.shared("in-directory", "directory-ban", new long[0], "ban-ignored", "directory-ban"));
    all.addAll(joins.rows("conflict", "consent-conflict", "", h -> true));
    for (int i = 0; i < run.job().register().separates().size(); i++) {
      all.addAll(joins.across("apart:" + i, "from:" + i, "combined", String.valueOf(i)));
    }
    for (JobFile.Source source : run.job().sources()) {
      all.addAll(
          joins.missing(
              "needs:" + source.id(), "gives:" + source.id(), "beyond-recipient", "entitled-by"));
    }
    all.addAll(recordings(joins));
    all.addAll(erasures(joins));
    return all;
  }

  /** Sound files against call rows; only where the job names both. */
  private static List<Sighting> recordings(Joins joins) {
    if (!joins.any("sound")) {
      return List.of();
    }
    List<Sighting> found = new ArrayList<>();
    found.addAll(joins.missing("sound", "recorded", "recording-orphan", ""));
    found.addAll(joins.missing("recorded", "sound", "recording-missing", ""));
    return found;
  }

  /** Requests are due a month after they were received, or three: GDPR 12(3). */
  private List<Sighting> erasures(Joins joins) {
    Map<Long, LocalDate> due = run.lists().erasure().due();
    return joins.rows(
        RequestWitness.ERASURE,
        "erasure-ignored",
        "",
        line -> {
          LocalDate day = due.get(line);
          return day == null || day.isBefore(run.asOf());
        });
  }

  private List<Outcome.RequestFound> requests(List<Judged> judged) {
    List<Outcome.RequestFound> all = new ArrayList<>();
    List<Sighting> kept =
        merged.sightings().stream().filter(seen -> seen.kind().equals(Kept.SEEN)).toList();
    PeopleLists.Requests erasure = run.lists().erasure();
    requests("erasure-requests", erasure, RequestWitness.ERASURE, kept, all);
    requests("marketing-bans", run.lists().bans(), "list:banned", List.of(), all);
    holds(all);
    acceptances(judged, all);
    return List.copyOf(all);
  }

  private void requests(
      String list,
      PeopleLists.Requests requests,
      String kind,
      List<Sighting> kept,
      List<Outcome.RequestFound> all) {
    Map<Long, Map<Joins.Place, SliceResult.Tally>> found = merged.joins().byLine(kind);
    boolean erasure = kind.equals(RequestWitness.ERASURE);
    Map<Long, Map<Joins.Place, SliceResult.Tally>> held =
        erasure ? merged.joins().byLine(RequestWitness.HELD) : Map.of();
    for (long line : requests.all()) {
      LocalDate day = requests.received().get(line);
      LocalDate due = erasure ? requests.due().get(line) : null;
      int before = all.size();
      List.of(found.getOrDefault(line, Map.of()), held.getOrDefault(line, Map.of()))
          .forEach(
              places ->
                  places.forEach(
                      (place, tally) ->
                          all.add(
                              new Outcome.RequestFound(
                                  list,
                                  line,
                                  day,
                                  due,
                                  place.source(),
                                  place.file(),
                                  place.table(),
                                  tally.firstRow,
                                  tally.records,
                                  kept(kept, line, place, places == held.get(line))))));
      if (all.size() == before) {
        all.add(new Outcome.RequestFound(list, line, day, due, "", "", "", 0, 0, List.of()));
      }
    }
  }

  /** What the law keeps of the records in a place: all of them, or of each some categories. */
  private static List<Outcome.Kept> kept(
      List<Sighting> seen, long line, Joins.Place place, boolean held) {
    return seen.stream()
        .filter(one -> Kept.of(one, line) && place.equals(place(one)))
        .map(Kept::read)
        .filter(one -> held || !one.categories().isEmpty())
        .toList();
  }

  private static Joins.Place place(Sighting seen) {
    return new Joins.Place(seen.source(), seen.file(), seen.table());
  }

  /** A hold that meets no record keeps nothing, which somebody must know. */
  private void holds(List<Outcome.RequestFound> all) {
    Map<Long, Map<Joins.Place, SliceResult.Tally>> found = merged.joins().byLine(HoldWitness.KIND);
    for (PeopleLists.Hold hold : run.lists().holds()) {
      Map<Joins.Place, SliceResult.Tally> places = found.getOrDefault(hold.line(), Map.of());
      if (places.isEmpty()) {
        all.add(idle("legal-holds", hold.line(), hold.until()));
      }
      places.forEach(
          (place, tally) ->
              all.add(
                  new Outcome.RequestFound(
                      "legal-holds",
                      hold.line(),
                      null,
                      hold.until(),
                      place.source(),
                      place.file(),
                      place.table(),
                      tally.firstRow,
                      tally.records,
                      List.of())));
    }
  }

  /** An acceptance of what was never found accepts nothing: its id may be misspelt. */
  private void acceptances(List<Judged> judged, List<Outcome.RequestFound> all) {
    Set<String> known =
        judged.stream()
            .map(one -> one.discrepancy().id(run.job().id()))
            .collect(Collectors.toSet());
    for (PeopleLists.Acceptance accepted : run.lists().accepted()) {
      if (!known.contains(accepted.finding())) {
        all.add(idle("accepted", accepted.line(), accepted.until()));
      }
    }
  }

  private static Outcome.RequestFound idle(String list, long line, @Nullable LocalDate until) {
    return new Outcome.RequestFound(list, line, null, until, "", "", "", 0, 0, List.of());
  }

  private List<Outcome.MonthTotals> trend(
      @Nullable Outcome last,
      List<Judged> judged,
      List<OverdueGroup> overdue,
      List<SourceFound> sources,
      boolean complete) {
    List<Outcome.MonthTotals> months = new ArrayList<>(last == null ? List.of() : last.trend());
    months.removeIf(month -> !month.month().isBefore(run.month()));
    months.add(
        new Outcome.MonthTotals(
            run.month(),
            complete,
            open(judged, Severity.HIGH),
            open(judged, Severity.MEDIUM),
            open(judged, Severity.LOW),
            judged.stream().filter(one -> one.state().equals("resolved")).count(),
            overdue.stream().mapToLong(OverdueGroup::overdue).sum(),
            overdue.stream().mapToLong(OverdueGroup::blocked).sum(),
            overdue.stream().mapToLong(OverdueGroup::undatable).sum(),
            sources.stream()
                .flatMap(source -> source.tables().stream())
                .mapToLong(table -> table.rows())
                .sum()));
    return List.copyOf(months);
  }

  private static long open(List<Judged> judged, Severity severity) {
    return judged.stream()
        .filter(one -> !one.state().equals("resolved") && !one.state().equals("accepted"))
        .filter(one -> Objects.equals(one.discrepancy().severity(), severity))
        .count();
  }

  /** What can be read at all, for the coverage sheet. */
  static List<String> formats() {
    return Formats.ids();
  }
}
