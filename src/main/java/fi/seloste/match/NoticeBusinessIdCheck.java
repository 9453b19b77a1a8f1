package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * A business identity code of the controller that cannot be one: seven digits, a hyphen and a check
 * digit, weighted 7, 9, 10, 5, 8, 4, 2 modulo 11 (the Finnish Patent and Registration Office). Old
 * codes have six digits before the hyphen.
 */
final class NoticeBusinessIdCheck implements Check {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};

  @Override
  public String code() {
    return "notice-business-id";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 13(1)(a)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    return found.register().notice().businessIds().stream()
        .filter(id -> !valid(id))
        .map(id -> new Draft(this, Severity.LOW).detail(id).argument("id", id).done());
  }

  private static boolean valid(String written) {
    if (!written.matches("\\d{6,7}-\\d")) {
      return false;
    }
    String id = written.length() == 8 ? "0" + written : written;
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (id.charAt(i) - '0');
    }
    int rest = sum % 11;
    return rest != 1 && id.charAt(8) - '0' == (rest == 0 ? 0 : 11 - rest);
  }
}
