package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.detect.TableScan;
import fi.seloste.expire.Block;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who of the lists is in the data: erasure requests (GDPR 17) and marketing bans (GDPR 21(3)); and
 * what the law keeps of those who asked for erasure (GDPR 17(3)).
 */
final class RequestWitness implements Witness {

  /** Records of persons who asked for erasure, of which something at least must go. */
  static final String ERASURE = "list:erasure";

  /** Records of such persons of which nothing may go now. */
  static final String HELD = "list:erasure-held";

  private final PeopleLists lists;
  private final boolean links;
  private final Function<Values, List<Block>> kept;

  /**
   * @param links whether the identifiers of a record are those of one person: a call has two ends
   * @param kept what forbids to erase a record
   */
  RequestWitness(PeopleLists lists, boolean links, Function<Values, List<Block>> kept) {
    this.lists = lists;
    this.links = links;
    this.kept = kept;
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    Set<Long> erasure = new TreeSet<>();
    Set<Long> banned = new TreeSet<>();
    for (long hash : people.hashes()) {
      erasure.addAll(lists.erasure().lines().getOrDefault(hash, List.of()));
      banned.addAll(lists.bans().lines().getOrDefault(hash, List.of()));
    }
    banned.forEach(line -> part.marks.add("list:banned", record.row(), line));
    if (!banned.isEmpty() && links) {
      // Whoever is banned by telephone here is banned by the e-mail address beside it elsewhere.
      for (long hash : people.hashes()) {
        part.marks.add("ban", record.row(), hash);
      }
    }
    if (!erasure.isEmpty()) {
      erase(record, erasure, part);
    }
    if (!lists.erasure().all().isEmpty()) {
      link(record, people, links ? erasure : Set.of(), part);
    }
  }

  /** Marks who is in the record, and by what else those are known who asked for erasure. */
  private static void link(
      Values record, People people, Set<Long> lines, SliceResult.TablePart part) {
    long[] hashes = people.hashes();
    for (int i = 0; i < hashes.length; i++) {
      part.marks.add(people.number(i) ? Links.NUMBER : Links.PERSON, record.row(), hashes[i]);
      for (long line : lines) {
        part.marks.add(Links.LINK, line, hashes[i]);
      }
    }
  }

  private void erase(Values record, Set<Long> lines, SliceResult.TablePart part) {
    List<Block> blocks = kept.apply(record);
    boolean held = blocks.stream().anyMatch(block -> block.covers().isEmpty());
    for (long line : lines) {
      part.marks.add(held ? HELD : ERASURE, record.row(), line);
      blocks.forEach(block -> part.see(Kept.SEEN, Kept.detail(line, block), record.row()));
    }
  }
}
