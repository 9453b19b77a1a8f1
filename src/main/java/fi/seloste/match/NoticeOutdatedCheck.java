package fi.seloste.match;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The notice is older than the GDPR, which applies from 25 May 2018 (GDPR 99(2)). */
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
    return updated != null && updated.isBefore(GDPR)
        ? Stream.of(
            new Draft(this, Severity.MEDIUM)
                .argument("updated", updated)
                .argument("gdpr", GDPR)
                .done())
        : Stream.empty();
  }
}
