package fi.seloste.detect;

/** What a detector's check says about a slice that has its form. */
enum Outcome {
  /** Not what the detector looks for. */
  NO,
  /** Meant to be it, and wrong: its date, check digit or check sign fails. */
  INVALID,
  /** It is what the detector looks for. */
  HIT;

  /** {@link #HIT} or {@link #NO}, for forms without a check that can be wrong. */
  static Outcome hit(boolean is) {
    return is ? HIT : NO;
  }

  /** {@link #HIT} or {@link #INVALID}, for checked forms. */
  static Outcome checked(boolean right) {
    return right ? HIT : INVALID;
  }
}
