package fi.seloste;

import fi.seloste.purge.PurgeOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of an order, as somebody's process may find them. */
final class OrderFiles {

  private OrderFiles() {}

  /** Whether the files of an order were written; one whose writer died is no order. */
  static boolean there(Orders.Entry order) {
    Path folder = Path.of(order.folder());
    return Files.isRegularFile(folder.resolve(PurgeOrder.DOCUMENT))
        && Planning.sha256(folder.resolve(PurgeOrder.LINES)).equals(order.sha256());
  }
}
