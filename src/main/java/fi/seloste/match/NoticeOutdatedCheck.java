package fi.seloste.match;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * The notice is older than the GDPR, which applies from 25 May 2018 (GDPR 99(2)), or than the
 * company itself holds a notice for up to date ({@code good-for} in the register file).
 */
final class NoticeOutdatedCheck implements Check {

  private static final LocalDate GDPR = LocalDate.of(2018, 5, 25);

  @Override
  public String code() {
    return "notice-outdated";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 12(1)", "GDPR 99(2)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    LocalDate updated = found.register().notice().updated();
    Period goodFor = found.register().notice().goodFor();
    if (updated == null) {
      return Stream.empty();
    }
    if (updated.isBefore(GDPR)) {
      return Stream.of(
          new Draft(this, Severity.MEDIUM)
              .argument("updated", updated)
              .argument("gdpr", GDPR)
              .done());
    }
    if (goodFor == null || !updated.plus(goodFor).isBefore(found.asOf())) {
      return Stream.empty();
    }
    return Stream.of(
        new Draft(this, Severity.LOW)
            .law(List.of("GDPR 5(2)", "GDPR 12(1)"))
            .argument("updated", updated)
            .argument("until", updated.plus(goodFor))
            .how("age")
            .done());
  }
}
