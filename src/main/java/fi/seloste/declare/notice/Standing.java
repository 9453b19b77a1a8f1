package fi.seloste.declare.notice;

/** What a sentence says of a category that it names. */
enum Standing {
  /** It is kept. */
  DECLARED,
  /** It is kept, and nobody has to give it. */
  OPTIONAL,
  /** It is kept, and nothing but what the sentence names. */
  ONLY,
  /** It is not kept. */
  EXCLUDED,
  /** It is kept apart from others. */
  APART,
  /** It is kept in some cases, or not for good, or in no clear words: a person must read. */
  UNDECIDED,
  /** The sentence says something else of it. */
  SILENT
}
