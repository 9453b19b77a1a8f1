package fi.seloste;

/** Where the files of a plan lie on this machine. */
@FunctionalInterface
interface Placing {

  /** The same plan with the places that its files have here. */
  Plan here(Plan plan);
}
