package fi.seloste.collect;

/** Hands the rows of one table on as records. */
final class SheetDelivery implements SheetRows {

  private final int table;
  private final Slice slice;
  private final Sink sink;

  SheetDelivery(int table, Slice slice, Sink sink) {
    this.table = table;
    this.slice = slice;
    this.sink = sink;
  }

  @Override
  public boolean wantsValues(long row) {
    return row >= slice.from() && row < slice.to();
  }

  @Override
  public boolean row(SheetRecord record) {
    if (record.row() >= slice.to()) {
      return false;
    }
    if (record.row() < slice.from()) {
      return true;
    }
    Reason fault = record.fault();
    if (fault != null) {
      sink.unreadable(table, record.row(), 0, fault);
      return true;
    }
    return sink.record(table, record.values());
  }
}
