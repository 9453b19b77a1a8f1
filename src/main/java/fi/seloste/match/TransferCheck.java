package fi.seloste.match;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Area;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source is kept outside the area that the notice gives. A notice that gives none has not told of
 * a transfer out of the EEA, which GDPR 13(1)(f) wants told, so then the EEA is the measure.
 */
final class TransferCheck implements Check {

  @Override
  public String code() {
    return "transfer";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Area area = found.register().area();
    String within = area == null ? "EEA" : area.is();
    return found.sources().stream()
        .flatMap(
            source -> {
              String country = source.location();
              return country == null || Countries.within(within, country)
                  ? Stream.empty()
                  : Stream.of(draft(source, country, area));
            });
  }

  private Discrepancy draft(
      SourceFound source, String country, @org.jspecify.annotations.Nullable Area area) {
    boolean third = !Countries.within("EEA", country);
    return new Draft(this, Severity.HIGH)
        .in(source)
        .detail(country)
        .records(rows(source), 0)
        .notice(area == null ? Quote.NONE : area.quote())
        .law(third ? List.of("GDPR 13(1)(f)", "GDPR 44") : law())
        .how(area == null ? "no-area" : "")
        .argument("country", country)
        .argument("area", area == null ? "" : area.is())
        .done();
  }

  static long rows(SourceFound source) {
    return source.tables().stream().mapToLong(TableFound::rows).sum();
  }
}
