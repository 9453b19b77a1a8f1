package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The entries of a tar stream, compressed or not. */
final class TarEntries {

  private static final int MAGIC = 257;
  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;

  private TarEntries() {}

  /** Whether the bytes begin as a tar archive: its magic, or the checksum of an old one. */
  static boolean begins(byte[] head) {
    if (head.length < BLOCK) {
      return false;
    }
    String magic = new String(head, MAGIC, 5, StandardCharsets.ISO_8859_1);
    return magic.equals("ustar") || (head[0] != 0 && checksum(head));
  }

  private static boolean checksum(byte[] head) {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : head[i] & 0xff;
    }
    String told =
        new String(head, CHECKSUM, 8, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    return told.matches("[0-7]{4,7}") && Integer.parseInt(told, 8) == sum;
  }

  /** Takes all entries out; the stream stays open. */
  static void unpack(InputStream in, Unpacker unpacker)
      throws IOException, UnreadableFileException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in, "ISO-8859-1");
    int number = 0;
    try {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (number >= ZipFormat.MOST_ENTRIES) {
          throw new UnreadableFileException("too-many-entries", ZipFormat.MOST_ENTRIES);
        }
        if (!one(tar, entry, number++, unpacker)) {
          return;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFileException("archive-broken");
    }
  }

  private static boolean one(
      TarArchiveInputStream tar, TarArchiveEntry entry, int number, Unpacker unpacker)
      throws IOException {
    if (!unpacker.wanted(number)) {
      return true;
    }
    String name = ArchiveName.of(entry.getName().getBytes(StandardCharsets.ISO_8859_1));
    if (entry.isSymbolicLink() || entry.isLink()) {
      return unpacker.refuse(number, name, Reason.of("archive-link"));
    }
    if (!entry.isFile() || entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      return unpacker.refuse(number, name, Reason.of("not-a-file"));
    }
    if (!tar.canReadEntryData(entry)) {
      return unpacker.refuse(number, name, Reason.of("zip-method"));
    }
    return unpacker.take(number, name, entry.getLastModifiedDate().getTime(), -1, tar);
  }
}
