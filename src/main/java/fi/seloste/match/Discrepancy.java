package fi.seloste.match;

import fi.seloste.declare.Quote;
import java.util.List;
import java.util.Map;

/**
 * A place where what is kept differs from what the notice says. Worded when the report is written:
 * here are codes, counts and places only.
 *
 * @param code the check's code, such as {@code undeclared}
 * @param category the id of the category; empty when it is about none
 * @param severity how grave
 * @param source the source's id; empty when it is about the notice
 * @param file the file's name; empty when it is about several
 * @param table the table's name; empty for a plain text file
 * @param field the field's header ({@code #3} for the third field of a table without header); empty
 *     when it is about none
 * @param subjects the subject group; empty when not known or of no matter
 * @param detail what tells discrepancies of one code and place apart, such as a recipient, a rule
 *     or an element: an id, never a value
 * @param records how many records are concerned
 * @param firstRow the row of the first one; 0 when not known
 * @param notice the sentence that it meets
 * @param law the provisions, such as {@code GDPR 5(1)(a)}
 * @param arguments what the wording needs, by name: counts, ids, ISO dates
 */
public record Discrepancy(
    String code,
    String category,
    Severity severity,
    String source,
    String file,
    String table,
    String field,
    String subjects,
    String detail,
    long records,
    long firstRow,
    Quote notice,
    List<String> law,
    Map<String, String> arguments) {

  /** The argument that names the variant of the wording: {@code check.CODE.what.HOW}. */
  public static final String HOW = "how";

  /** The argument that says {@code true} of what an incomplete run carried over from last month. */
  public static final String UNSEEN = "unseen";

  /**
   * Its id: the same next month, whatever the number of records and the name of the month's file.
   * Twelve hexadecimal digits of the SHA-256 of job, code, category, source, table, field, subjects
   * and detail.
   *
   * @param job the job's id
   */
  public String id(String job) {
    return Ids.of(job, code, category, source, table, field, subjects, detail);
  }
}
