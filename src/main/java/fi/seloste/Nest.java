package fi.seloste;

import fi.seloste.collect.Entries;
import fi.seloste.collect.Entry;
import fi.seloste.collect.Formats;
import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file and all that is inside it, file by file and to a bound: archives in archives, what is
 * attached to messages, what documents embed.
 */
final class Nest {

  private static final int DEEPEST = 5;

  /** What is inside may be so much larger than the file on the disk, and no more. */
  private static final long HONEST_RATIO = 250;

  /** So much at least was taken out of a bomb before it was known as one. */
  private static final long BOMB = 32L << 20;

  /** So much is taken out before it is looked at. */
  private static final long BATCH = 1L << 30;

  private final Unpacked unpacked;
  private final Visitor visitor;
  private final Bounds bounds;

  Nest(Unpacked unpacked, Visitor visitor) {
    this(unpacked, visitor, Bounds.STANDARD);
  }

  Nest(Unpacked unpacked, Visitor visitor, Bounds bounds) {
    this.unpacked = unpacked;
    this.visitor = visitor;
    this.bounds = bounds;
  }

  /**
   * What may be taken out of one file on the disk, however deep it lies.
   *
   * @param containers how many files with others inside
   * @param files how many files
   * @param harmless how many bytes whatever the size of the file
   */
  record Bounds(int containers, int files, long harmless) {
    static final Bounds STANDARD = new Bounds(1_000, 100_000, 512L << 20);
  }

  /** Takes files, each before what is inside it. */
  interface Visitor {

    /**
     * Takes a file.
     *
     * @param opened the file as one that can be read now
     * @param flaw what is known to be wrong with it though it can be read; null when nothing
     */
    Layout file(Placed placed, SourceFile opened, @Nullable Reason flaw) throws IOException;

    /** Takes a file that nobody can read. */
    void closed(Placed placed, Reason reason);

    /**
     * Takes what came of opening a file that was taken before, once all that is inside was taken.
     *
     * @param files how many files could be taken out
     * @param reason why not all; null when all could
     */
    void inside(Placed placed, int files, @Nullable Reason reason);
  }

  /** What may still be taken out of a file on the disk. */
  private static final class Budget {
    private int containers;
    private int files;
    private long bytes;

    Budget(Bounds bounds, long size) {
      containers = bounds.containers();
      files = bounds.files();
      bytes = Math.max(bounds.harmless(), HONEST_RATIO * size);
    }
  }

  /** Goes through a file on the disk. */
  void visit(SourceFile file) throws IOException {
    file(Placed.of(file), null, new Budget(bounds, file.size()));
  }

  private void file(Placed placed, @Nullable Reason flaw, Budget budget) throws IOException {
    Layout layout;
    try (Unpacked.Lease lease = unpacked.open(placed)) {
      layout = visitor.file(placed, lease.file(), flaw);
    } catch (UnreadableFileException e) {
      visitor.closed(placed, e.reason());
      return;
    }
    if (Formats.holdsFiles(layout)) {
      if (placed.depth() >= DEEPEST) {
        visitor.inside(placed, 0, Reason.of("nested-too-deep", DEEPEST));
      } else if (budget.containers-- <= 0) {
        visitor.inside(placed, 0, Reason.of("too-many-archives", bounds.containers()));
      } else if (budget.bytes <= 0) {
        visitor.inside(placed, 0, Reason.of("zip-bomb"));
      } else if (budget.files < 0) {
        visitor.inside(placed, 0, Reason.of("too-many-entries", bounds.files()));
      } else {
        inside(placed, layout, budget);
      }
    }
  }

  private void inside(Placed placed, Layout layout, Budget budget) throws IOException {
    Map<String, Integer> names = new HashMap<>();
    Reason fault = null;
    int files = 0;
    List<Reason> closed = new ArrayList<>();
    Batch batch = new Batch(placed, layout.format(), 0, budget);
    while (true) {
      Reason broken = batch.unpack();
      for (Entry entry : batch.entries) {
        Placed inner = placed.inner(entry, layout.format(), name(placed, entry, names));
        Reason reason = entry.reason();
        if (entry.file() == null) {
          Reason why = reason == null ? Reason.of("broken-entry") : reason;
          closed.add(why);
          visitor.closed(inner, why);
        } else {
          files++;
          file(inner, reason, budget);
        }
      }
      fault = broken;
      if (!batch.full || broken != null) {
        break;
      }
      batch = new Batch(placed, layout.format(), batch.next, budget);
    }
    if (fault == null && !closed.isEmpty()) {
      boolean same = files == 0 && closed.stream().distinct().count() == 1;
      fault = same ? closed.get(0) : Reason.of("entries-closed", closed.size());
    }
    visitor.inside(placed, files, fault);
  }

  /** Names are made to differ: an archive may hold the same name twice. */
  private static String name(Placed placed, Entry entry, Map<String, Integer> names) {
    int times = names.merge(entry.name(), 1, Integer::sum);
    return placed.file().name() + "!" + entry.name() + (times > 1 ? "#" + times : "");
  }

  private static boolean bomb(Entry entry) {
    Reason reason = entry.reason();
    return entry.file() == null && reason != null && reason.key().equals("zip-bomb");
  }

  /** Entries that are taken out together. */
  private final class Batch implements Entries {
    private final List<Entry> entries = new ArrayList<>();
    private final Placed placed;
    private final String format;
    private final Budget budget;
    private int next;
    private long bytes;
    private boolean full;
    private @Nullable Reason over;

    Batch(Placed placed, String format, int next, Budget budget) {
      this.placed = placed;
      this.format = format;
      this.next = next;
      this.budget = budget;
    }

    /** Takes them out; what is returned tells why not all of them. */
    @Nullable Reason unpack() {
      try (Unpacked.Lease lease = unpacked.open(placed)) {
        Formats.unpack(lease.file(), format, next, this);
        return over;
      } catch (UnreadableFileException e) {
        return e.reason();
      }
    }

    @Override
    public boolean wanted(int number) {
      return number >= next;
    }

    @Override
    public long room() {
      return budget.bytes;
    }

    @Override
    public boolean entry(Entry entry) {
      if (full || over != null) {
        unpacked.keep(placed.inner(entry, format, ""), entry);
        return false;
      }
      next = entry.number() + 1;
      bytes += entry.size();
      budget.bytes -= bomb(entry) ? BOMB : entry.size();
      if (entry.file() != null) {
        unpacked.keep(placed.inner(entry, format, ""), entry);
      }
      entries.add(entry);
      if (budget.bytes < 0) {
        over = Reason.of("zip-bomb");
      } else if (--budget.files < 0) {
        over = Reason.of("too-many-entries", bounds.files());
      }
      full = bytes >= BATCH;
      return !full && over == null;
    }
  }
}
