package fi.seloste.match;

import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A category is in the data and the notice declares it for nobody. A password is left to {@link
 * CredentialCheck}, which is graver and needs no notice.
 */
final class UndeclaredCheck implements Check {

  @Override
  public String code() {
    return "undeclared";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 14(1)(d)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    boolean closed = found.register().closed();
    return FieldStandings.of(found, Standing.Kind.UNDECLARED)
        .filter(held -> !held.category().id().equals("credential"))
        .map(
            held ->
                held.draft(
                        this,
                        closed || held.category().sensitive() ? Severity.HIGH : Severity.MEDIUM)
                    .law(law(held.category()))
                    .how(closed ? "closed" : "")
                    .done());
  }

  private List<String> law(Category category) {
    List<String> law = new ArrayList<>(law());
    if (category.id().equals("criminal-offence")) {
      law.add("GDPR 10");
    } else if (category.special()) {
      law.add("GDPR 9(1)");
    } else if (category.id().equals("national-id")) {
      law.add("1050/2018 29 §");
    }
    return List.copyOf(law);
  }
}
