package fi.seloste.match;

import fi.seloste.declare.Condition;
import fi.seloste.declare.Register.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A category that the notice declares under a condition is in records that do not meet it, or
 * records went to a recipient who gets only such as meet a condition. Counted by record.
 */
final class ConditionUnmetCheck implements Check {

  @Override
  public String code() {
    return "condition-unmet";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 5(1)(c)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return Stream.concat(
        FieldStandings.of(found, Standing.Kind.CONDITION_UNMET)
            .map(
                held ->
                    held.draft(this, Severity.HIGH)
                        .argument("column", String.join(", ", held.standing().names()))
                        .done()),
        disclosures(found).stream());
  }

  private List<Discrepancy> disclosures(Case found) {
    Declarations declarations = new Declarations(found);
    List<Discrepancy> all = new ArrayList<>();
    for (SourceFound source : found.sources()) {
      for (TableFound table : source.tables()) {
        unmet(declarations, table)
            .forEach(
                (recipient, records) ->
                    all.add(
                        disclosure(source, table, declarations.recipients(recipient), records)));
      }
    }
    return all;
  }

  /** The records of a table that a recipient should not have got, by recipient. */
  private static Map<String, Long> unmet(Declarations declarations, TableFound table) {
    Map<String, Long> unmet = new TreeMap<>();
    table
        .cohorts()
        .forEach(
            (cohort, records) -> {
              List<Recipient> entries = declarations.recipients(cohort.recipient());
              if (!entries.isEmpty()
                  && records > 0
                  && entries.stream().noneMatch(r -> declarations.met(r.when(), cohort))) {
                unmet.merge(cohort.recipient(), records, Long::sum);
              }
            });
    return unmet;
  }

  private Discrepancy disclosure(
      SourceFound source, TableFound table, List<Recipient> entries, long records) {
    String columns =
        entries.stream()
            .map(Recipient::when)
            .filter(Objects::nonNull)
            .map(Condition::column)
            .distinct()
            .collect(Collectors.joining(", "));
    return new Draft(this, Severity.HIGH)
        .in(source, table)
        .detail(entries.get(0).recipient())
        .records(records, 0)
        .notice(entries.get(0).quote())
        .how("recipient")
        .argument("recipient", entries.get(0).recipient())
        .argument("column", columns)
        .done();
  }
}
