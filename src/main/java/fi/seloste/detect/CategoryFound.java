package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import java.util.Map;

/**
 * A category that a field holds.
 *
 * @param category the category
 * @param hits how many values show it
 * @param confidence 0 to 1; found from {@link #FOUND}
 * @param reasons why, of {@code told}, {@code header}, {@code form}, {@code checksum}, {@code
 *     lexicon}, {@code neighbours}, {@code text} (inside free text), in this order
 * @param firstRow the row of the first hit; 0 when there is none
 * @param records the hits by cohort
 */
public record CategoryFound(
    Category category,
    long hits,
    double confidence,
    List<String> reasons,
    long firstRow,
    Map<Cohort, Long> records) {

  /** From this confidence a category counts as found. */
  public static final double FOUND = 0.5;

  /** Whether it counts as found. */
  public boolean found() {
    return confidence >= FOUND;
  }
}
