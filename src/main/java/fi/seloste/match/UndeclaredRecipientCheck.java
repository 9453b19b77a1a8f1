package fi.seloste.match;

import fi.seloste.declare.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records went to someone whom the notice does not name. */
final class UndeclaredRecipientCheck implements Check {

  @Override
  public String code() {
    return "undeclared-recipient";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 13(1)(e)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Declarations declarations = new Declarations(found);
    Quote none = found.register().noDisclosure();
    List<Discrepancy> all = new ArrayList<>();
    for (SourceFound source : found.sources()) {
      for (TableFound table : source.tables()) {
        strangers(declarations, table)
            .forEach(
                (recipient, records) ->
                    all.add(
                        new Draft(this, Severity.HIGH)
                            .in(source, table)
                            .detail(recipient)
                            .records(records, 0)
                            .notice(none == null ? Quote.NONE : none)
                            .how(none == null ? "" : "no-disclosure")
                            .argument("recipient", recipient)
                            .done()));
      }
    }
    return all.stream();
  }

  private static Map<String, Long> strangers(Declarations declarations, TableFound table) {
    Map<String, Long> strangers = new TreeMap<>();
    table
        .cohorts()
        .forEach(
            (cohort, records) -> {
              String recipient = cohort.recipient();
              if (!recipient.isEmpty()
                  && records > 0
                  && declarations.recipients(recipient).isEmpty()) {
                strangers.merge(recipient, records, Long::sum);
              }
            });
    return strangers;
  }
}
