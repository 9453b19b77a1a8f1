package fi.seloste.purge;

import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger that writes down in which order it was told what. */
final class Notebook implements Ledger {

  final List<String> told = new ArrayList<>();
  final List<OrderLine> lines = new ArrayList<>();
  boolean broken;

  @Override
  public void left(OverdueRecord line, Decision decision) {
    told.add(decision.choice().id() + " " + line.row());
  }

  @Override
  public void settled(@Nullable OrderFile order) throws IOException {
    if (broken) {
      throw new IOException("the state is full");
    }
    if (order == null) {
      told.add("settled");
    } else {
      order.read(lines::add);
      boolean there = Files.exists(order.records().resolveSibling(PurgeOrder.LINES));
      told.add("settled " + order.facts().order() + (there ? " too late" : ""));
    }
  }

  @Override
  public void published(Order order) {
    told.add("published " + order.order());
  }
}
