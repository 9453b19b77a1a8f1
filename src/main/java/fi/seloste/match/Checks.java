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

  /** Whether the check of this code looks across sources: see {@link Check#acrossSources}. */
  static boolean acrossSources(String code) {
    return ALL.stream().anyMatch(check -> check.code().equals(code) && check.acrossSources());
  }

  /** What all checks find, gravest first, then by code and place; no two have the same id. */
  public static List<Discrepancy> all(Case found) {
    return Merged.of(ALL.stream().flatMap(check -> check.discrepancies(found)))
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
