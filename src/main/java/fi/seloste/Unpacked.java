package fi.seloste;

import fi.seloste.collect.Entries;
import fi.seloste.collect.Entry;
import fi.seloste.collect.Formats;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that were taken out of others, kept as long as somebody reads them and then while there is
 * room. One that had to go is taken out again, and with it those behind it, for they are next.
 */
final class Unpacked implements AutoCloseable {

  private static final long ROOM = 4L << 30;
  private static final long AHEAD = 1L << 30;

  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** A file taken out. */
  private static final class Kept {
    final Entry entry;
    int readers;

    Kept(Entry entry) {
      this.entry = entry;
    }
  }

  /** A file to read; closing it says that it was read. */
  final class Lease implements AutoCloseable {
    private final SourceFile file;
    private final @Nullable Kept held;

    private Lease(SourceFile file, @Nullable Kept held) {
      this.file = file;
      this.held = held;
    }

    SourceFile file() {
      return file;
    }

    @Override
    public void close() {
      if (held != null) {
        synchronized (Unpacked.this) {
          held.readers--;
          shrink();
        }
      }
    }
  }

  /** The file as one that can be opened. */
  synchronized Lease open(Placed placed) throws UnreadableFileException {
    List<Placed.Step> steps = placed.steps();
    if (steps.isEmpty()) {
      return new Lease(placed.file(), null);
    }
    Kept found = kept.get(placed.key());
    if (found == null) {
      Placed.Step last = steps.get(steps.size() - 1);
      try (Lease container = open(placed.container())) {
        Ahead ahead = new Ahead(placed.container(), last, placed.file().size());
        Formats.unpack(container.file(), last.format(), last.number(), ahead);
      } catch (UnreadableFileException e) {
        // it breaks off behind what is wanted, perhaps
        if (!kept.containsKey(placed.key())) {
          throw e;
        }
      }
      found = kept.get(placed.key());
    }
    if (found == null || found.entry.file() == null) {
      throw new UnreadableFileException("missing-file");
    }
    found.readers++;
    return new Lease(placed.file().at(found.entry.file(), found.entry.size()), found);
  }

  /** Keeps an entry that was just taken out. */
  synchronized void keep(Placed placed, Entry entry) {
    Kept before = kept.put(placed.key(), new Kept(entry));
    bytes += entry.size();
    if (before != null) {
      forget(before);
    }
    shrink();
  }

  /** Takes what it is given until it is enough. */
  private final class Ahead implements Entries {
    private final Placed container;
    private final Placed.Step first;
    private final long size;
    private long taken;

    /** Takes at least the first, which is of this size. */
    Ahead(Placed container, Placed.Step first, long size) {
      this.container = container;
      this.first = first;
      this.size = size;
    }

    @Override
    public long room() {
      return size + AHEAD;
    }

    @Override
    public boolean wanted(int number) {
      return number >= first.number();
    }

    @Override
    public boolean entry(Entry entry) {
      if (entry.file() != null) {
        taken += entry.size();
        keep(container.inner(entry, first.format(), ""), entry);
      }
      return taken < AHEAD;
    }
  }

  private void shrink() {
    Iterator<Kept> oldest = kept.values().iterator();
    while (bytes > ROOM && oldest.hasNext()) {
      Kept one = oldest.next();
      if (one.readers == 0) {
        oldest.remove();
        forget(one);
      }
    }
  }

  private void forget(Kept one) {
    bytes -= one.entry.size();
    Path file = one.entry.file();
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // the folder goes with the process
    }
  }

  @Override
  public synchronized void close() {
    kept.values().forEach(this::forget);
    kept.clear();
  }
}
