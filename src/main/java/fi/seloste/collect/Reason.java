package fi.seloste.collect;

import java.util.List;

/**
 * Why something could not be read, or what a reader should know about it: a key of the message
 * bundles ({@code reason.KEY} in {@code report/messages*.properties}) with its arguments, worded in
 * the report's language when the report is written.
 *
 * @param key lower case with hyphens, such as {@code empty-file}
 * @param arguments counts, sheet names, encodings: never a value of the data
 */
public record Reason(String key, List<String> arguments) {

  /** Copies what it is given. */
  public Reason {
    arguments = List.copyOf(arguments);
  }

  /** A reason with its arguments as text. */
  public static Reason of(String key, Object... arguments) {
    return new Reason(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
