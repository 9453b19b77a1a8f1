package fi.seloste.match;

import fi.seloste.declare.Category;
import fi.seloste.detect.FieldFound;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values of a checked format that fail their check, such as an identity code with a wrong sign. */
final class InvalidCheck implements Check {

  @Override
  public String code() {
    return "invalid";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(d)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Declarations declarations = new Declarations(found);
    List<Discrepancy> all = new ArrayList<>();
    for (SourceFound source : found.sources()) {
      for (TableFound table : source.tables()) {
        for (FieldFound field : table.fields()) {
          Category category = field.invalidCategory();
          if (category != null && field.invalid() > 0) {
            all.add(
                new Draft(this, Severity.LOW)
                    .in(source, table, field)
                    .category(category.id())
                    .records(field.invalid(), field.firstInvalidRow())
                    .notice(declarations.sentence(category.id()))
                    .argument("filled", field.filled())
                    .done());
          }
        }
      }
    }
    return all.stream();
  }
}
