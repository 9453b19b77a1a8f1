package fi.seloste.declare;

/**
 * A mistake in a job or register file.
 *
 * @param file the file, as given
 * @param line its line, counted from 1
 * @param column its column, counted from 1
 * @param key the path of keys, such as {@code sources[2].fields}
 * @param message what is wrong and what to do, in English
 */
public record Mistake(String file, int line, int column, String key, String message) {

  /** As a compiler writes it: {@code file:line:column: key: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + (key.isEmpty() ? "" : key + ": ") + message;
  }
}
