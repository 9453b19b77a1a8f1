package fi.seloste.declare;

/** What a retention rule wants done when its date has passed. */
public enum Action {
  /** The covered data are deleted. */
  ERASE,
  /** The covered data are made anonymous; the rest of the record may stay. */
  ANONYMISE,
  /** The record is taken out of sight, not deleted. */
  HIDE,
  /** A person looks at the record. */
  REVIEW;

  /** Its name in files: lower case. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
