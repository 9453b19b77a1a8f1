package fi.seloste.match;

import fi.seloste.declare.NoticeElements;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The notice lacks an element that GDPR 13, 14 or 30 asks for. Silent when nobody has looked which
 * ones it states.
 */
final class NoticeMissingElementCheck implements Check {

  private static final Map<String, List<String>> LAW =
      Map.ofEntries(
          Map.entry("controller", List.of("GDPR 13(1)(a)")),
          Map.entry("contact", List.of("GDPR 13(1)(a)", "GDPR 13(1)(b)")),
          Map.entry("purposes", List.of("GDPR 13(1)(c)")),
          Map.entry("legal-basis", List.of("GDPR 13(1)(c)")),
          Map.entry("categories", List.of("GDPR 14(1)(d)", "GDPR 30(1)(c)")),
          Map.entry("recipients", List.of("GDPR 13(1)(e)")),
          Map.entry("transfers", List.of("GDPR 13(1)(f)")),
          Map.entry("retention", List.of("GDPR 13(2)(a)")),
          Map.entry("access", List.of("GDPR 13(2)(b)", "GDPR 15")),
          Map.entry("rectification", List.of("GDPR 13(2)(b)", "GDPR 16")),
          Map.entry("erasure", List.of("GDPR 13(2)(b)", "GDPR 17")),
          Map.entry("restriction", List.of("GDPR 13(2)(b)", "GDPR 18")),
          Map.entry("portability", List.of("GDPR 13(2)(b)", "GDPR 20")),
          Map.entry("objection", List.of("GDPR 13(2)(b)", "GDPR 21(4)")),
          Map.entry("withdrawal", List.of("GDPR 13(2)(c)")),
          Map.entry("complaint", List.of("GDPR 13(2)(d)")),
          Map.entry("source", List.of("GDPR 14(2)(f)")),
          Map.entry("security", List.of("GDPR 30(1)(g)")));

  @Override
  public String code() {
    return "notice-missing-element";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 13", "GDPR 14", "GDPR 30");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    List<String> states = found.register().notice().states();
    if (states == null) {
      return Stream.empty();
    }
    return NoticeElements.ALL.stream()
        .filter(element -> !states.contains(element))
        .map(
            element ->
                // Security belongs to the record of processing; people need not be told of it.
                new Draft(this, element.equals("security") ? Severity.LOW : Severity.MEDIUM)
                    .detail(element)
                    .law(LAW.getOrDefault(element, law()))
                    .argument("element", element)
                    .done());
  }
}
