package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;

/** One compressed stream: a file, or a tar archive whose files count as its own. */
final class PackedFile {

  private static final int PEEK = 512;

  private PackedFile() {}

  /** Opens the stream of a compression. */
  interface Opening {
    InputStream open(InputStream in) throws IOException;
  }

  static void unpack(SourceFile file, Entries entries, Opening opening)
      throws IOException, UnreadableFileException {
    Unpacker unpacker = new Unpacker(file, entries);
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      InputStream opened;
      try {
        opened = opening.open(packed);
      } catch (IOException | RuntimeException e) {
        throw new UnreadableFileException("archive-broken");
      }
      BufferedInputStream in = new BufferedInputStream(opened, 1 << 16);
      if (TarEntries.begins(peeked(in))) {
        TarEntries.unpack(in, unpacker);
      } else {
        unpacker.take(0, inner(file.name()), file.modified(), file.size(), in);
      }
    }
  }

  private static byte[] peeked(BufferedInputStream in) throws IOException {
    in.mark(PEEK);
    byte[] head = new byte[PEEK];
    int length = 0;
    try {
      for (int n = in.read(head);
          n > 0 && length + n < PEEK;
          n = in.read(head, length, PEEK - length)) {
        length += n;
      }
    } catch (IOException | RuntimeException e) {
      // reading it will tell
    }
    in.reset();
    return head;
  }

  /** {@code list.csv} for {@code folder/list.csv.gz}. */
  private static String inner(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
    String lower = last.toLowerCase(Locale.ROOT);
    for (String ending : new String[] {".gz", ".bz2", ".xz", ".z", ".lzma", ".gzip"}) {
      if (lower.endsWith(ending) && lower.length() > ending.length()) {
        return last.substring(0, last.length() - ending.length());
      }
    }
    return "content";
  }
}
