package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.declare.RetentionRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The notice gives a kind of record no period that can be measured. The company's own schedule does
 * not silence this: people are told by the notice. A rule without a period is cited where there is
 * one; for a kind that no source holds it is told by itself.
 */
final class NoPeriodCheck implements Check {

  @Override
  public String code() {
    return "no-period";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(e)", "GDPR 13(2)(a)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Set<String> kinds = new HashSet<>();
    found.sources().stream()
        .map(SourceFound::records)
        .filter(java.util.Objects::nonNull)
        .forEach(kinds::add);
    return Stream.concat(
        found.sources().stream()
            .filter(source -> source.records() != null)
            .filter(source -> !measured(found, String.valueOf(source.records())))
            .map(source -> ofSource(found, source, String.valueOf(source.records()))),
        found.register().retention().stream()
            .map(RetentionRule::records)
            .distinct()
            .filter(kind -> !kinds.contains(kind) && !measured(found, kind))
            .map(kind -> draft(found, kind).done()));
  }

  private Discrepancy ofSource(Case found, SourceFound source, String kind) {
    return draft(found, kind).in(source).records(TransferCheck.rows(source), 0).done();
  }

  private Draft draft(Case found, String kind) {
    Optional<RetentionRule> stated =
        found.register().retention().stream().filter(r -> r.records().equals(kind)).findFirst();
    String policy =
        found.policy().stream()
            .filter(r -> r.records().equals(kind))
            .map(RetentionRule::id)
            .findFirst()
            .orElse("");
    return new Draft(this, Severity.MEDIUM)
        .detail(kind)
        .notice(stated.map(RetentionRule::quote).orElse(Quote.NONE))
        .argument("kind", kind)
        .how(stated.isPresent() ? "stated" : "")
        .argument("policyRule", policy);
  }

  private static boolean measured(Case found, String kind) {
    return found.register().retention().stream()
        .anyMatch(rule -> rule.records().equals(kind) && rule.period() != null);
  }
}
