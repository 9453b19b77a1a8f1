package fi.seloste.match;

import fi.seloste.declare.Register.Store;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a source lie in a place that the notice does not name. A notice that names no place
 * says nothing that could differ.
 */
final class UndeclaredStoreCheck implements Check {

  @Override
  public String code() {
    return "undeclared-store";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 5(1)(f)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    List<Store> declared = found.register().stores();
    return found.sources().stream()
        .filter(source -> source.store() != null && !declared.isEmpty())
        .filter(source -> declared.stream().noneMatch(s -> s.store().equals(source.store())))
        .map(
            source ->
                new Draft(this, Severity.MEDIUM)
                    .in(source)
                    .detail(String.valueOf(source.store()))
                    .records(TransferCheck.rows(source), 0)
                    .notice(declared.get(0).quote())
                    .argument("store", String.valueOf(source.store()))
                    .done());
  }
}
