package fi.seloste.match;

import fi.seloste.declare.Quote;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Someone who asked for erasure is still there after the month of GDPR 12(3). */
final class ErasureIgnoredCheck implements Check {

  /** What the law keeps of such a person: line, statute, last day and categories, by tabs. */
  private static final String KEPT = "erasure-kept";

  private static final String OPEN = "-";

  @Override
  public String code() {
    return "erasure-ignored";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 17(1)", "GDPR 12(3)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return Sightings.of(found, this)
        .map(
            seen -> {
              Draft draft = new Draft(this, Severity.HIGH).at(seen).notice(sentence(found, seen));
              kept(found, seen, draft);
              return draft.done();
            });
  }

  /** Names what the law keeps of these records, by which statute, and until when at the latest. */
  private void kept(Case found, Sighting seen, Draft draft) {
    Set<String> categories = new TreeSet<>();
    Set<String> statutes = new TreeSet<>();
    String until = "";
    for (Sighting one : found.sightings()) {
      String[] cells = one.detail().split("\t", -1);
      boolean here =
          one.kind().equals(KEPT)
              && one.source().equals(seen.source())
              && one.file().equals(seen.file())
              && one.table().equals(seen.table());
      if (here && !cells[3].isEmpty()) {
        statutes.add(cells[1]);
        categories.addAll(List.of(cells[3].split(" ", -1)));
        // without a date nobody knows the end, whatever the others say
        until = cells[2].isEmpty() || until.equals(OPEN) ? OPEN : max(until, cells[2]);
      }
    }
    if (!statutes.isEmpty()) {
      draft
          .how(until.equals(OPEN) ? "kept-open" : "kept")
          .law(List.of("GDPR 17(1)", "GDPR 17(3)(b)", "GDPR 12(3)"))
          .argument("kept", String.join(" ", categories))
          .argument("block", String.join(" ", statutes))
          .argument("until", until);
    }
  }

  private static String max(String one, String other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** «Until the person asks» is a rule without a period: its sentence is what is broken then. */
  private static Quote sentence(Case found, Sighting seen) {
    return found.sources().stream()
        .filter(source -> source.id().equals(seen.source()))
        .flatMap(
            source ->
                found.register().retention().stream()
                    .filter(rule -> rule.period() == null)
                    .filter(rule -> rule.records().equals(source.records())))
        .map(rule -> rule.quote())
        .findFirst()
        .orElse(Quote.NONE);
  }
}
