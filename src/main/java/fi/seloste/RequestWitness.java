package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.detect.TableScan;
import java.util.List;

/** Who of the lists is in the data: erasure requests (GDPR 17) and marketing bans (GDPR 21(3)). */
final class RequestWitness implements Witness {

  private final PeopleLists lists;

  RequestWitness(PeopleLists lists) {
    this.lists = lists;
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    for (long hash : people.hashes()) {
      see("erasure", lists.erasure().lines().get(hash), record, part);
      see("banned", lists.bans().lines().get(hash), record, part);
    }
  }

  private static void see(
      String kind,
      @org.jspecify.annotations.Nullable List<Long> lines,
      Values record,
      SliceResult.TablePart part) {
    if (lines != null) {
      for (long line : lines) {
        part.marks.add("list:" + kind, record.row(), line);
      }
    }
  }
}
