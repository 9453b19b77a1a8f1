package fi.seloste.match;

import fi.seloste.collect.Discovered;
import java.util.Comparator;
import java.util.List;

/** All checks. */
public final class Checks {

  private static final List<Check> ALL =
      Discovered.of(Check.class).stream().sorted(Comparator.comparing(Check::code)).toList();

  private Checks() {}

  /** The codes of all checks, for the coverage sheet. */
  public static List<String> codes() {
    return ALL.stream().map(Check::code).toList();
  }

  /** What all checks find, gravest first, then by code and place. */
  public static List<Discrepancy> all(Case found) {
    return ALL.stream()
        .flatMap(check -> check.discrepancies(found))
        .sorted(
            Comparator.comparing(Discrepancy::severity)
                .thenComparing(Discrepancy::code)
                .thenComparing(Discrepancy::source)
                .thenComparing(Discrepancy::file)
                .thenComparing(Discrepancy::table)
                .thenComparing(Discrepancy::field)
                .thenComparing(Discrepancy::category)
                .thenComparing(Discrepancy::subjects)
                .thenComparing(Discrepancy::detail))
        .toList();
  }
}
