package fi.seloste.detect;

/**
 * Records of one table that the checks tell apart: of the same subject group and meeting the same
 * conditions. Counts are kept per cohort, so that a check is a question about counts.
 *
 * @param subjects the subject group; empty when the job does not say
 * @param recipient whom the record is disclosed to; empty when it is no disclosure
 * @param met a bit for each condition of the register that the record meets, by the condition's
 *     index in {@code Conditions}
 */
public record Cohort(String subjects, String recipient, long met) implements Comparable<Cohort> {

  /** Whether the condition with this index is met. */
  public boolean meets(int condition) {
    return (met >>> condition & 1) != 0;
  }

  @Override
  public int compareTo(Cohort other) {
    int bySubjects = subjects.compareTo(other.subjects);
    if (bySubjects != 0) {
      return bySubjects;
    }
    int byRecipient = recipient.compareTo(other.recipient);
    return byRecipient != 0 ? byRecipient : Long.compareUnsigned(met, other.met);
  }
}
