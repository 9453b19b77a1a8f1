package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * The notice has no date, so that nobody can tell which version held when. Silent when the register
 * names no notice.
 */
final class NoticeUndatedCheck implements Check {

  @Override
  public String code() {
    return "notice-undated";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(2)", "GDPR 12(1)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    boolean undated =
        !found.register().notice().file().isEmpty() && found.register().notice().updated() == null;
    return undated ? Stream.of(new Draft(this, Severity.LOW).done()) : Stream.empty();
  }
}
