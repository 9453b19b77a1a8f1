package fi.seloste.declare.notice;

import java.util.List;

/**
 * A line of a notice.
 *
 * @param number its number in the source, from 1
 * @param text what it says, without the marks of its kind
 * @param kind what it is
 * @param level of a heading, from 1; of an item, how deep it is nested, from 0
 * @param breaks where in the text the next lines of the source begin, when it was joined from some
 */
record Line(int number, String text, Kind kind, int level, List<Integer> breaks) {

  Line(int number, String text, Kind kind, int level) {
    this(number, text, kind, level, List.of());
  }

  /** The number of the source's line that has this character. */
  int at(int character) {
    return number + (int) breaks.stream().filter(start -> start <= character).count();
  }

  /** What a line is. */
  enum Kind {
    /** A heading by its mark-up. */
    HEADING,
    /** A line of a paragraph. */
    TEXT,
    /** An item of a list. */
    ITEM,
    /** A row of a table; its cells are parted with {@code |}. */
    ROW,
    /** Nothing: the end of a paragraph. */
    BLANK
  }

  static Line blank(int number) {
    return new Line(number, "", Kind.BLANK, 0);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
