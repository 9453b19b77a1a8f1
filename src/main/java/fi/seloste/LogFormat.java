package fi.seloste;

import java.util.Locale;

/** Lines for people, or for programs. */
enum LogFormat {
  TEXT,
  JSON;

  /** As people write it, and as a shell offers it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
