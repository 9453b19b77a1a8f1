package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.expire.Block;
import fi.seloste.match.Outcome;
import fi.seloste.match.Sighting;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What the law keeps of a person who asked for erasure, as a slice counts it. */
final class Kept {

  /** The kind of what is seen. */
  static final String SEEN = "erasure-kept";

  private Kept() {}

  /** The line of the list, who keeps, until when, and the categories: ids and dates only. */
  static String detail(long line, Block block) {
    String covers = block.covers().stream().map(Category::id).collect(Collectors.joining(" "));
    LocalDate until = block.until();
    return line + "\t" + block.by() + "\t" + (until == null ? "" : until) + "\t" + covers;
  }

  /** Whether it was seen of an entry of the list. */
  static boolean of(Sighting seen, long line) {
    return seen.kind().equals(SEEN) && seen.detail().startsWith(line + "\t");
  }

  /** The same for the report. */
  static Outcome.Kept read(Sighting seen) {
    String[] cells = seen.detail().split("\t", -1);
    return new Outcome.Kept(
        cells[1],
        cells[2].isEmpty() ? null : LocalDate.parse(cells[2]),
        cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" ", -1)),
        seen.records());
  }
}
