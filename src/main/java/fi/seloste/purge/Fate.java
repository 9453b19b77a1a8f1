package fi.seloste.purge;

/** What became of an ordered record, the worst last. */
public enum Fate {
  /** It, or what was ordered of it, is in the fresh export no more. */
  GONE,
  /** Its source was not read in full: nobody knows. */
  SOURCE_MISSING,
  /** It is there, altered, and still holds what was to go. */
  CHANGED,
  /** It is there as it was reviewed. */
  STILL_THERE
}
