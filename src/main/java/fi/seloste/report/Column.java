package fi.seloste.report;

/**
 * A column of a table in the workbook.
 *
 * @param key its head is the text {@code column.KEY}
 * @param look how its cells look when they do not say otherwise
 * @param width in characters
 */
record Column(String key, Look look, int width) {

  /** Whether people write in it. */
  boolean input() {
    return look == Look.INPUT || look == Look.INPUT_DATE;
  }
}
