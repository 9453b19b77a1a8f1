package fi.seloste.collect;

import java.io.IOException;

/**
 * A format whose files hold other files: an archive, a message with attachments. What is inside is
 * a file of its own, with a name such as {@code archive.zip!inner.csv} and a status of its own.
 */
public interface Container extends Format {

  /** Whether a file of this layout is worth opening for what is inside. */
  default boolean holdsFiles(Layout layout) {
    return layout.reason() == null;
  }

  /**
   * Takes the files inside out, in their order, each into the {@link Spool}. Nothing that a file
   * says of itself decides where it is written.
   *
   * @throws UnreadableFileException when the file cannot be read to its end; what was taken out
   *     before stays valid
   */
  void unpack(SourceFile file, Entries entries) throws IOException, UnreadableFileException;
}
