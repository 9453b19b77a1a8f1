package fi.seloste.collect;

import java.io.IOException;

/**
 * A file format. Each is one package-private final class with a no-argument constructor, found by
 * {@link Formats}; nothing else knows it.
 */
public interface Format {

  /** Its id, such as {@code csv}: lower case, never changed once published. */
  String id();

  /**
   * Which format is asked first when several could recognise a file: lower is earlier. Formats with
   * a signature of their own use 0; text formats come later, the most forgiving (CSV) last.
   */
  default int order() {
    return 0;
  }

  /**
   * Whether its files are read in a process of their own, with limits of time and memory: for what
   * libraries read that were not written for hostile files.
   */
  default boolean confined() {
    return false;
  }

  /** Whether the file looks like this format, by its content first and its name second. */
  boolean recognises(Head head);

  /**
   * Finds the tables, their headers and the slices.
   *
   * @param sliceBytes the size a slice should have, in bytes
   * @throws UnreadableFileException when nothing of the file can be read
   */
  Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException;

  /**
   * Reads one slice of a file that {@link #plan} laid out, in file order.
   *
   * @throws UnreadableFileException when the slice cannot be read to its end; what the sink was
   *     given before stays valid
   */
  void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException;
}
