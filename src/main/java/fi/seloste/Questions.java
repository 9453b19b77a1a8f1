package fi.seloste;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person on the terminal, or reads the answers that somebody prepared, one a line, from the
 * standard input. On a terminal an answer that will not do is asked for again; prepared answers are
 * taken as they are, since the next line answers the next question.
 */
final class Questions {

  private final @Nullable Console console;
  private final BufferedReader prepared;
  private final PrintStream out;
  private boolean asked;

  private Questions(@Nullable Console console, InputStream in, PrintStream out) {
    this.console = console;
    this.prepared = new BufferedReader(new InputStreamReader(in, charset()));
    this.out = out;
  }

  /** On the terminal where there is one, else from the standard input. */
  static Questions here() {
    return new Questions(
        Terminal.watched() ? Objects.requireNonNull(System.console()) : null,
        System.in,
        System.err);
  }

  /** What a terminal and a shell write in; not what the program writes files in. */
  private static Charset charset() {
    String told = System.getProperty("native.encoding", "");
    return Charset.isSupported(told.isEmpty() ? "?" : told)
        ? Charset.forName(told)
        : Charset.defaultCharset();
  }

  /** Whether anything was asked so far: who gave all by options is not asked for the rest. */
  boolean begun() {
    return asked || console != null;
  }

  /**
   * The answer to a question.
   *
   * @param usual what an empty answer means; null when an answer is needed
   * @param will whether an answer will do
   * @param otherwise what to say when it does not
   * @return null when nobody answers
   * @throws IOException when the answers cannot be read
   */
  @Nullable String ask(
      String question, @Nullable String usual, Predicate<String> will, String otherwise)
      throws IOException {
    asked = true;
    while (true) {
      String answer = answer(usual == null ? question + ": " : question + " [" + usual + "]: ");
      if (answer == null || (answer.isBlank() && usual != null)) {
        return usual;
      }
      if (console == null || will.test(answer.strip())) {
        return answer.isBlank() ? null : answer.strip();
      }
      out.println(otherwise);
    }
  }

  private @Nullable String answer(String prompt) throws IOException {
    if (console != null) {
      return console.readLine("%s", prompt);
    }
    out.print(prompt);
    String line = prepared.readLine();
    out.println(line == null ? "" : line);
    return line;
  }
}
