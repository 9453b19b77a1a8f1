package fi.seloste.report;

/** How a cell looks: the report has these and no others. */
enum Look {
  TITLE,
  SUBTITLE,
  SECTION,
  SENTENCE,
  ALARM,
  HEADER,
  HEADER_NUMBER,
  HEADER_INPUT,
  TEXT,
  CODE,
  DETAIL,
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
  TOTAL,
  GROUP,
  GROUP_COUNT;

  /** The size of its text. */
  int points() {
    return switch (this) {
      case TITLE -> 18;
      case TILE_NUMBER -> 20;
      case SECTION -> 13;
      case TOTAL -> 12;
      case SENTENCE, ALARM -> 11;
      case CODE, TILE_LABEL -> 9;
      default -> 10;
    };
  }

  /** Whether its text goes on to a next line; what is not printed stays on one. */
  boolean wraps() {
    return this != CODE && this != DETAIL && this != GROUP;
  }

  /** The look of a severity, by its id. */
  static Look of(fi.seloste.match.Severity severity) {
    return switch (severity) {
      case HIGH -> HIGH;
      case MEDIUM -> MEDIUM;
      case LOW -> LOW;
    };
  }
}
