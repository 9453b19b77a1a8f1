package fi.seloste;

import fi.seloste.collect.Database;
import org.jspecify.annotations.Nullable;

/** The passwords of encrypted files and data bases: from the environment alone, never shown. */
final class Passwords {

  private Passwords() {}

  /** The password of a source's files; null when it names none, or the variable is not set. */
  static @Nullable String of(JobFile.Source source) {
    return named(source.passwordEnv());
  }

  /** The data base of a source with its credentials. */
  static Database of(JobFile.Jdbc jdbc) {
    return new Database(
        jdbc.url(), named(jdbc.userEnv()), named(jdbc.passwordEnv()), jdbc.query(), jdbc.tables());
  }

  /** The value of an environment variable; null when it is not set. */
  static @Nullable String named(@Nullable String variable) {
    return variable == null ? null : System.getenv(variable);
  }
}
