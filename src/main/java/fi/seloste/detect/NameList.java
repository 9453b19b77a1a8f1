package fi.seloste.detect;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Slice;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.declare.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Further names, from a file in the shape in which the Digital and Population Data Services Agency
 * (DVV) publishes the names of the population register: a column of first names or of surnames and
 * beside it how many people bear each, in a CSV file or in several sheets of a workbook.
 *
 * @param sha256 the hash of the file, for a run goes on only with the names it began with
 * @param first first names
 * @param last surnames
 * @param rare names of either kind that so few bear that they tell nothing alone
 */
public record NameList(String sha256, List<String> first, List<String> last, List<String> rare) {

  /** More names than any country has; a larger file is something else. */
  static final int MOST = 500_000;

  private static final long SLICE_BYTES = 16L << 20;
  private static final long LARGEST = 64L << 20;

  /** Copies what it is given. */
  public NameList {
    first = List.copyOf(first);
    last = List.copyOf(last);
    rare = List.copyOf(rare);
  }

  /**
   * Reads a list.
   *
   * @throws UnreadableFileException when the file cannot be read to its end, has no column of first
   *     names or surnames, or holds something else in it
   */
  public static NameList read(Path file) throws UnreadableFileException {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > LARGEST) {
        throw new UnreadableFileException("names-too-many", MOST);
      }
      byte[] bytes = Files.readAllBytes(file);
      SourceFile source =
          new SourceFile(
              file, name, bytes.length, Files.getLastModifiedTime(file).toMillis(), null);
      Layout layout = Formats.plan(source, SLICE_BYTES);
      Reason reason = layout.reason();
      if (reason != null) {
        throw new UnreadableFileException(reason);
      }
      NameListReader reader = new NameListReader(name, layout);
      for (Slice slice : layout.slices()) {
        Formats.read(source, layout, slice, reader);
      }
      return reader.list(Sha256.hex(bytes));
    } catch (IOException e) {
      throw new UnreadableFileException("broken-file", e.getClass().getSimpleName());
    }
  }

  /** Says how many, not which. */
  @Override
  public String toString() {
    return first.size() + " first names, " + last.size() + " surnames";
  }
}
