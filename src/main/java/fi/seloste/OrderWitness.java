package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.detect.TableScan;

/** Records that a purge order says must be gone, marked by order, line and fate. */
final class OrderWitness implements Witness {

  private static final String KIND = "order:";

  private final OrderWatch orders;
  private final Concerns concerns;

  OrderWitness(OrderWatch orders, Concerns concerns) {
    this.orders = orders;
    this.concerns = concerns;
  }

  /** The mark of what was found so of an order; its hash is the number of the line. */
  static String kind(String order, fi.seloste.purge.Fate fate) {
    return KIND + order + ":" + fate.name();
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    orders.look(
        record,
        category -> Dating.shows(record, scan, category),
        concerns,
        (order, line, fate) ->
            part.marks.add(kind(order.order().order(), fate), record.row(), line));
  }
}
