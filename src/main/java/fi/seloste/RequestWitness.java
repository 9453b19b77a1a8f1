package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.detect.TableScan;
import java.util.List;

/** Who of the lists is in the data: erasure requests (GDPR 17) and marketing bans (GDPR 21(3)). */
final class RequestWitness implements Witness {

  private final PeopleLists lists;
  private final boolean links;

  /**
   * @param links whether the identifiers of a record are those of one person: a call has two ends
   */
  RequestWitness(PeopleLists lists, boolean links) {
    this.lists = lists;
    this.links = links;
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    boolean banned = false;
    for (long hash : people.hashes()) {
      see("erasure", lists.erasure().lines().get(hash), record, part);
      banned |= see("banned", lists.bans().lines().get(hash), record, part);
    }
    if (banned && links) {
      // Whoever is banned by telephone here is banned by the e-mail address beside it elsewhere.
      for (long hash : people.hashes()) {
        part.marks.add("ban", record.row(), hash);
      }
    }
  }

  private static boolean see(
      String kind,
      @org.jspecify.annotations.Nullable List<Long> lines,
      Values record,
      SliceResult.TablePart part) {
    if (lines != null) {
      for (long line : lines) {
        part.marks.add("list:" + kind, record.row(), line);
      }
    }
    return lines != null;
  }
}
