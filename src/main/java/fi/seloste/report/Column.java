package fi.seloste.report;

/**
 * A column of a table in the workbook.
 *
 * @param key its head is the text {@code column.KEY}
 * @param look how its cells look when they do not say otherwise
 * @param width in characters
 */
record Column(String key, Look look, int width) {

  /** How its head looks: marked where people write, over the numbers where there are numbers. */
  Look head() {
    return switch (look) {
      case INPUT, INPUT_DATE -> Look.HEADER_INPUT;
      case COUNT, DATE, MONTH -> Look.HEADER_NUMBER;
      default -> Look.HEADER;
    };
  }
}
