package fi.seloste.collect;

/** Takes a sheet's rows from top to bottom. */
interface SheetRows {

  /** Whether the values of this row matter; if not, only whether it has any. */
  boolean wantsValues(long row);

  /**
   * Takes a row that is not {@linkplain SheetRecord#blank blank}.
   *
   * @return whether to go on
   */
  boolean row(SheetRecord record);
}
