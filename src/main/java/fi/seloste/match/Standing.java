package fi.seloste.match;

import fi.seloste.declare.Quote;
import java.util.List;

/**
 * How a category that was found stands to what the notice declares. A fact has one standing, so
 * that it gives one discrepancy.
 *
 * @param kind how
 * @param notice the sentence that it meets
 * @param names what the wording needs: the groups it is declared for, the fields of the conditions,
 *     or the recipient
 */
record Standing(Kind kind, Quote notice, List<String> names) {

  /** The ways to stand. */
  enum Kind {
    /** Declared, and any condition is met. */
    DECLARED,
    /** The notice says that it is not kept. */
    EXCLUDED,
    /** Declared under conditions that the record does not meet. */
    CONDITION_UNMET,
    /** Declared for other groups. */
    WRONG_SUBJECTS,
    /** Not what the notice says this recipient gets. */
    BEYOND_RECIPIENT,
    /** Not declared at all. */
    UNDECLARED
  }
}
