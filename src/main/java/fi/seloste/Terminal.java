package fi.seloste;

import java.io.Console;

/** Whether a person is watching. */
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
}
