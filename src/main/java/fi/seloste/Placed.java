package fi.seloste;

import fi.seloste.collect.Entry;
import fi.seloste.collect.Reason;
import fi.seloste.collect.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A file and where it lies: on the disk, or inside another one, or inside one inside that.
 *
 * @param outer the file on the disk
 * @param file the file itself; its path is the outer file's until it is taken out
 * @param steps how it is reached from the outer file; empty when it is that file
 * @param notes what a reader should know of its name
 */
record Placed(SourceFile outer, SourceFile file, List<Step> steps, List<Reason> notes) {

  /**
   * A step into a file.
   *
   * @param format of the container
   * @param number of the entry in it
   */
  record Step(String format, int number) {}

  /** A file on the disk. */
  static Placed of(SourceFile file) {
    return new Placed(file, file, List.of(), List.of());
  }

  /** How deep inside it is. */
  int depth() {
    return steps.size();
  }

  /** What tells it from all others. */
  String key() {
    return outer.path() + "\n" + outer.size() + "\n" + outer.modified() + "\n" + steps;
  }

  /** The file that it is inside of. */
  Placed container() {
    List<Step> above = steps.subList(0, steps.size() - 1);
    return new Placed(outer, outer, List.copyOf(above), List.of());
  }

  /** A file inside this one, which is of this format. */
  Placed inner(Entry entry, String format, String name) {
    List<Step> deeper = new ArrayList<>(steps);
    deeper.add(new Step(format, entry.number()));
    SourceFile inside =
        new SourceFile(outer.path(), name, entry.size(), entry.modified(), outer.password());
    List<Reason> notes = entry.outside() ? List.of(Reason.of("outside-name")) : List.of();
    return new Placed(outer, inside, List.copyOf(deeper), notes);
  }
}
