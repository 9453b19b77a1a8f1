package fi.seloste.match;

/** How grave a discrepancy is, gravest first. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW;

  /** Its name in files: lower case. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
