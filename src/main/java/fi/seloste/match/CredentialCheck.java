package fi.seloste.match;

import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A password or secret in clear, whatever the notice declares. */
final class CredentialCheck implements Check {

  @Override
  public String code() {
    return "credential";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(f)", "GDPR 32(1)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    List<Discrepancy> all = new ArrayList<>();
    for (SourceFound source : found.sources()) {
      for (TableFound table : source.tables()) {
        for (FieldFound field : table.fields()) {
          for (CategoryFound category : field.categories()) {
            if (category.category().id().equals("credential")
                && category.found()
                && category.hits() > 0) {
              all.add(
                  new Draft(this, Severity.HIGH)
                      .in(source, table, field)
                      .category("credential")
                      .records(category.hits(), category.firstRow())
                      .notice(new Declarations(found).sentence("credential"))
                      .done());
            }
          }
        }
      }
    }
    return all.stream();
  }
}
