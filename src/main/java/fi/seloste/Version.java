package fi.seloste;

import org.jspecify.annotations.Nullable;

/** The version of the program. */
final class Version {

  private Version() {}

  /** As in the jar's manifest; {@code development} when run from classes. */
  static String current() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
