package fi.seloste.expire;

/** How a column writes dates with slashes (and day-first hyphens). */
public enum SlashOrder {
  /** {@code 31/1/2024}: the Finnish order, taken when nothing says otherwise. */
  DAY_FIRST,
  /** {@code 1/31/2024}. */
  MONTH_FIRST,
  /** Both occur: only values that can be read one way are read. */
  MIXED
}
