package fi.seloste.match;

import fi.seloste.detect.Cohort;
import fi.seloste.detect.FieldFound;
import java.util.List;
import java.util.Map;

/**
 * A table and what it holds.
 *
 * @param file the file's name
 * @param table the table's name; empty for a plain text file
 * @param hidden whether the file hides it
 * @param rows how many records it has
 * @param cohorts how many of each cohort
 * @param fields its fields
 */
public record TableFound(
    String file,
    String table,
    boolean hidden,
    long rows,
    Map<Cohort, Long> cohorts,
    List<FieldFound> fields) {}
