package fi.seloste;

import java.io.Console;
import java.util.Map;

/** Whether a person is watching, and whether in colours. */
final class Terminal {

  private Terminal() {}

  /** On newer Java there always is a console; it then says itself whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull") // the console of newer Java is asked below
  static boolean watched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** Colours: on a terminal that can, unless {@code NO_COLOR} is set (no-color.org). */
  static boolean coloured(boolean watched, Map<String, String> environment) {
    return watched
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
