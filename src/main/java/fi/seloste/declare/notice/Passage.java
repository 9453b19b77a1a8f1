package fi.seloste.declare.notice;

import java.util.List;
import java.util.Set;

/**
 * A sentence, list item or table row of a notice, and where it stands.
 *
 * @param text as it stands in the notice
 * @param line its line in the source, from 1
 * @param sections what the part that it stands in is about
 * @param item whether it is an item of a list or table
 * @param label whether items follow that it introduces
 * @param heads the labels above it, the outermost first
 * @param quote what is quoted for it: itself, or the whole row
 * @param title the heading that it stands under; empty before the first
 */
record Passage(
    String text,
    int line,
    Set<Section> sections,
    boolean item,
    boolean label,
    List<String> heads,
    String quote,
    String title) {

  boolean in(Section section) {
    return sections.contains(section);
  }

  /** Whether it stands in one of these. */
  boolean inAny(Section... some) {
    for (Section section : some) {
      if (sections.contains(section)) {
        return true;
      }
    }
    return false;
  }
}
