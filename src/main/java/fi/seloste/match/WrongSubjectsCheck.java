package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/** A category is declared, but for other people than those whose data it is here. */
final class WrongSubjectsCheck implements Check {

  @Override
  public String code() {
    return "wrong-subjects";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 5(1)(c)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return FieldStandings.of(found, Standing.Kind.WRONG_SUBJECTS)
        .map(
            held ->
                held.draft(this, Severity.MEDIUM)
                    .argument("group", String.join(", ", held.standing().names()))
                    .done());
  }
}
