package fi.seloste.match;

import fi.seloste.declare.Quote;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recipient got a category that the notice does not name for them, or (detail {@code
 * entitled-by}) records that they had no right to. For a recipient without a list of categories
 * every declared category is theirs, and {@link UndeclaredCheck} tells the rest.
 */
final class BeyondRecipientCheck implements Check {

  @Override
  public String code() {
    return "beyond-recipient";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 13(1)(e)");
  }

  @Override
  public boolean acrossSources() {
    return true;
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return Stream.concat(
        FieldStandings.of(found, Standing.Kind.BEYOND_RECIPIENT)
            .map(
                held ->
                    held.draft(this, Severity.HIGH)
                        .detail(held.standing().names().get(0))
                        .argument("recipient", held.standing().names().get(0))
                        .done()),
        Sightings.of(found, this)
            .map(
                seen ->
                    new Draft(this, Severity.HIGH)
                        .at(seen)
                        .how(seen.detail())
                        .notice(sentence(found, seen))
                        .done()));
  }

  /** The sentence about the recipient of the source, where it has one recipient only. */
  private static Quote sentence(Case found, Sighting seen) {
    List<String> recipients =
        found.sources().stream()
            .filter(source -> source.id().equals(seen.source()))
            .flatMap(source -> source.tables().stream())
            .flatMap(table -> table.cohorts().keySet().stream())
            .map(cohort -> cohort.recipient())
            .filter(recipient -> !recipient.isEmpty())
            .distinct()
            .toList();
    return recipients.size() == 1
        ? found.register().recipients().stream()
            .filter(r -> r.recipient().equals(recipients.get(0)))
            .map(r -> r.quote())
            .findFirst()
            .orElse(Quote.NONE)
        : Quote.NONE;
  }
}
