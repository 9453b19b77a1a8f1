package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * What a field turned out to hold.
 *
 * @param index its place in the record, from 0
 * @param header its header as in the file; empty where there is none
 * @param filled how many records have a value in it
 * @param distinct about how many different values it has
 * @param invalid how many values have the form of a checked format and fail its check, where the
 *     field is one of that format
 * @param invalidCategory the category of that format, or null when nothing is invalid
 * @param firstInvalidRow the row of the first such value; 0 when there is none
 * @param categories what it holds, the surest first
 */
public record FieldFound(
    int index,
    String header,
    long filled,
    long distinct,
    long invalid,
    @org.jspecify.annotations.Nullable Category invalidCategory,
    long firstInvalidRow,
    List<CategoryFound> categories) {

  /** Whether the category counts as found in this field. */
  public boolean holds(Category category) {
    return categories.stream().anyMatch(c -> c.category().equals(category) && c.found());
  }
}
