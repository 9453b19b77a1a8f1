package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question about what was found and what was declared. Each is one package-private final class
 * with a no-argument constructor, found by {@link Checks}; nothing else knows it.
 */
public interface Check {

  /** The code of the discrepancies that it finds, as {@code product.md} lists them. */
  String code();

  /** The provisions of law that it rests on, such as {@code GDPR 5(1)(a)}. */
  List<String> law();

  /**
   * Whether one source can bring out a discrepancy in another: then only a complete run may call it
   * resolved.
   */
  default boolean acrossSources() {
    return false;
  }

  /** The discrepancies, in an order that depends on the case only. */
  Stream<Discrepancy> discrepancies(Case found);
}
