package fi.seloste;

/** Under which claim a slice is scanned, so that only who holds it may store its result. */
@FunctionalInterface
interface Claims {

  /** The claim of this thread; empty where one process scans alone and needs none. */
  String held();
}
