package fi.seloste.collect;

import java.util.List;

/** Takes what a document says, from its beginning to its end. */
interface DocumentBlocks {

  /**
   * Takes a paragraph, or a page where the format has pages.
   *
   * @param number its number, counted from 1
   * @return whether to go on
   */
  boolean paragraph(long number, String text);

  /**
   * Takes a row of a table inside the document.
   *
   * @param table the table's number, counted from 0
   * @param row the row's number in its table, counted from 1
   * @return whether to go on
   */
  boolean row(int table, long row, List<String> cells);
}
