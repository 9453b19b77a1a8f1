package fi.seloste;

import org.jspecify.annotations.Nullable;

/** The passwords of encrypted files: from the environment, never from a file, never shown. */
final class Passwords {

  private Passwords() {}

  /** The password of a source's files; null when it names none, or the variable is not set. */
  static @Nullable String of(JobFile.Source source) {
    return named(source.passwordEnv());
  }

  /** The value of an environment variable; null when it is not set. */
  static @Nullable String named(@Nullable String variable) {
    return variable == null ? null : System.getenv(variable);
  }
}
