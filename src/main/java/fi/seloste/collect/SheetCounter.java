package fi.seloste.collect;

/** Counts rows, up to the first: whether there are any. */
final class SheetCounter implements SheetRows {

  private int rows;

  @Override
  public boolean wantsValues(long row) {
    return true;
  }

  @Override
  public boolean row(SheetRecord record) {
    rows++;
    return false;
  }

  int rows() {
    return rows;
  }
}
