package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** 7z archives, encrypted ones too. */
final class SevenZFormat implements Container {

  /** The largest dictionary that the usual settings make, and a little more. */
  private static final int MEMORY_KIB = 160 << 10;

  @Override
  public String id() {
    return "7z";
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
    return head.startsWith('7', 'z', 0xbc, 0xaf, 0x27, 0x1c);
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
    SevenZFile.Builder builder =
        SevenZFile.builder().setPath(file.path()).setMaxMemoryLimitKiB(MEMORY_KIB);
    String password = file.password();
    if (password != null) {
      builder.setPassword(password);
    }
    try (SevenZFile archive = builder.get()) {
      unpack(archive, unpacker, password != null);
    } catch (PasswordRequiredException e) {
      throw new UnreadableFileException("encrypted");
    } catch (org.apache.commons.compress.MemoryLimitException e) {
      throw new UnreadableFileException("too-demanding", "7z");
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFileException(password == null ? "archive-broken" : "wrong-password");
    }
  }

  private static void unpack(SevenZFile archive, Unpacker unpacker, boolean opened)
      throws IOException, UnreadableFileException {
    int number = 0;
    for (SevenZArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      if (entry.isDirectory()) {
        continue;
      }
      String name = entry.getName() == null ? "content" : entry.getName();
      if (number >= ZipFormat.MOST_ENTRIES) {
        throw new UnreadableFileException("too-many-entries", ZipFormat.MOST_ENTRIES);
      }
      long modified = entry.getHasLastModifiedDate() ? entry.getLastModifiedDate().getTime() : 0;
      if (!unpacker.take(number++, name, modified, -1, new Content(archive, opened))) {
        return;
      }
    }
  }

  /** The bytes of the entry that is open in the archive. */
  private static final class Content extends InputStream {
    private final SevenZFile archive;
    private final boolean opened;

    Content(SevenZFile archive, boolean opened) {
      this.archive = archive;
      this.opened = opened;
    }

    @Override
    public int read() throws IOException {
      return archive.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return archive.read(into, from, length);
      } catch (PasswordRequiredException e) {
        throw new SheetFault("encrypted");
      } catch (IOException e) {
        throw opened ? new SheetFault("wrong-password") : e;
      }
    }
  }
}
