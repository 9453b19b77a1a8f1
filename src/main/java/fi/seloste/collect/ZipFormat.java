package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Zip archives; what of one without its directory can be saved. */
final class ZipFormat implements Container {

  static final int MOST_ENTRIES = 100_000;

  @Override
  public String id() {
    return "zip";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    boolean program =
        head.holds("META-INF/MANIFEST.MF", 200) || head.holds("AndroidManifest.xml", 200);
    return (head.startsWith('P', 'K', 3, 4) && !program && !head.endsWith(".jar", ".apk"))
        || head.startsWith('P', 'K', 5, 6)
        || head.startsWith('P', 'K', 7, 8)
        || (head.startsWith('M', 'Z') && head.endsWith(".zip"));
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) {
    return ArchiveLayout.of(id());
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink) {
    // an archive has no records: what is inside has
  }

  @Override
  public void unpack(SourceFile file, Entries entries) throws IOException, UnreadableFileException {
    Unpacker unpacker = new Unpacker(file, entries);
    try (ZipFile zip = ZipFile.builder().setPath(file.path()).get()) {
      whole(zip, unpacker);
      return;
    } catch (IOException | IllegalArgumentException e) {
      if (unpacker.taken() > 0) {
        throw new UnreadableFileException("archive-broken");
      }
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      saved(in, unpacker);
    }
    throw new UnreadableFileException("archive-broken");
  }

  private static void whole(ZipFile zip, Unpacker unpacker)
      throws IOException, UnreadableFileException {
    List<ZipArchiveEntry> all = Collections.list(zip.getEntriesInPhysicalOrder());
    int number = 0;
    for (ZipArchiveEntry entry : all) {
      if (entry.isDirectory()) {
        continue;
      }
      if (number >= MOST_ENTRIES) {
        throw new UnreadableFileException("too-many-entries", MOST_ENTRIES);
      }
      if (!one(zip, entry, number++, unpacker)) {
        return;
      }
    }
  }

  private static boolean one(ZipFile zip, ZipArchiveEntry entry, int number, Unpacker unpacker)
      throws IOException {
    String name = name(entry);
    if (!unpacker.wanted(number)) {
      return true;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return unpacker.refuse(number, name, Reason.of("encrypted"));
    }
    if (entry.isUnixSymlink()) {
      return unpacker.refuse(number, name, Reason.of("archive-link"));
    }
    if (!zip.canReadEntryData(entry)) {
      return unpacker.refuse(number, name, Reason.of("zip-method"));
    }
    InputStream content;
    try {
      content = zip.getInputStream(entry);
    } catch (IOException | RuntimeException e) {
      return unpacker.refuse(number, name, Reason.of("broken-entry"));
    }
    try (content) {
      return unpacker.take(number, name, entry.getTime(), entry.getCompressedSize(), content);
    }
  }

  private static void saved(InputStream in, Unpacker unpacker) throws IOException {
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(in, "UTF-8", true, true, true)) {
      int number = 0;
      for (ZipArchiveEntry entry = zip.getNextEntry();
          entry != null && number < MOST_ENTRIES;
          entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        String name = name(entry);
        boolean going =
            entry.getGeneralPurposeBit().usesEncryption()
                ? unpacker.refuse(number, name, Reason.of("encrypted"))
                : unpacker.take(number, name, entry.getTime(), -1, zip);
        number++;
        if (!going) {
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      // what was saved before the break stays
    }
  }

  private static String name(ZipArchiveEntry entry) {
    boolean told =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
    byte[] raw = entry.getRawName();
    return told || raw == null ? entry.getName() : ArchiveName.of(raw);
  }
}
