package fi.seloste.report;

/** How a cell looks: the report has these and no others. */
enum Look {
  TITLE,
  SUBTITLE,
  SECTION,
  SENTENCE,
  ALARM,
  HEADER,
  HEADER_INPUT,
  TEXT,
  CODE,
  COUNT,
  DATE,
  MONTH,
  LINK,
  INPUT,
  INPUT_DATE,
  HIGH,
  MEDIUM,
  LOW,
  GOOD,
  MUTED,
  TILE_NUMBER,
  TILE_LABEL,
  TOTAL;

  /** The look of a severity, by its id. */
  static Look of(fi.seloste.match.Severity severity) {
    return switch (severity) {
      case HIGH -> HIGH;
      case MEDIUM -> MEDIUM;
      case LOW -> LOW;
    };
  }
}
