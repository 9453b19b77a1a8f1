package fi.seloste.collect;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the processes in which {@linkplain Format#confined confined} formats read: a file that
 * hangs, eats the memory or ends the process costs that process and becomes a reason, and the next
 * file gets a new one. A file that cost a process is not tried again.
 */
final class Wards {

  /** How many files are read so at once; each reader has memory of its own. */
  private static final int MOST = 2;

  private static final Slice NO_SLICE = new Slice(-1, 0, 0, 0, 0);
  private static final Wards STANDARD = new Wards(320, 25_000, 1L << 20);

  private final int megabytes;
  private final long leastMillis;
  private final long bytesPerSecond;
  private final Deque<Ward> idle = new ArrayDeque<>();
  private final Semaphore places = new Semaphore(MOST);
  private final Map<String, Reason> costly = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "wards");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Keeps processes with these limits.
   *
   * @param megabytes the heap of each
   * @param leastMillis how long any file may take
   * @param bytesPerSecond a larger file may take its size over this beyond that
   */
  Wards(int megabytes, long leastMillis, long bytesPerSecond) {
    this.megabytes = megabytes;
    this.leastMillis = leastMillis;
    this.bytesPerSecond = bytesPerSecond;
  }

  /** The limits of a run. */
  static Wards standard() {
    return STANDARD;
  }

  /** {@link Format#plan} elsewhere. */
  Layout plan(Format format, SourceFile file, long sliceBytes) throws UnreadableFileException {
    AtomicReference<@Nullable Layout> told = new AtomicReference<>();
    Layout none = Layout.unread("", Reason.of(""));
    work(
        file,
        ward -> ward.ask(WardMain.PLAN, format.id(), file, sliceBytes, 0, none, NO_SLICE),
        (what, in, ward) -> {
          if (what == WardMain.LAYOUT) {
            told.set(WardWire.layout(in));
          }
        });
    Layout layout = told.get();
    if (layout == null) {
      throw new UnreadableFileException("reader-crashed");
    }
    return layout;
  }

  /** {@link Format#read} elsewhere. */
  void read(Format format, SourceFile file, Layout layout, Slice slice, Sink sink)
      throws UnreadableFileException {
    Values values = new Values();
    boolean[] enough = new boolean[1];
    work(
        file,
        ward -> ward.ask(WardMain.READ, format.id(), file, 0, 0, layout, slice),
        (what, in, ward) -> {
          if (what == WardMain.RECORD) {
            int table = in.readInt();
            WardWire.record(in, values);
            if (!enough[0] && !sink.record(table, values)) {
              enough[0] = true;
              ward.enough();
            }
          } else if (what == WardMain.UNREADABLE) {
            int table = in.readInt();
            long row = in.readLong();
            long line = in.readLong();
            Reason reason = WardWire.reason(in);
            if (!enough[0]) {
              sink.unreadable(table, row, line, reason);
            }
          }
        });
  }

  /** {@link Container#unpack} elsewhere, from the entry with this number on. */
  void unpack(Format format, SourceFile file, int from, Entries entries)
      throws UnreadableFileException {
    long room = entries.room();
    boolean[] enough = new boolean[1];
    Layout none = Layout.unread("", Reason.of(""));
    work(
        file,
        ward -> ward.ask(WardMain.UNPACK, format.id(), file, from, room, none, NO_SLICE),
        (what, in, ward) -> {
          if (what == WardMain.ENTRY && !entries.entry(Entry.read(in)) && !enough[0]) {
            enough[0] = true;
            ward.enough();
          }
        });
  }

  /** Asks a ward. */
  private interface Question {
    void to(Ward ward) throws IOException;
  }

  /** Takes an answer. */
  private interface Answer {
    void take(byte what, DataInputStream in, Ward ward) throws IOException;
  }

  private void work(SourceFile file, Question question, Answer answer)
      throws UnreadableFileException {
    String name = file.path() + "\n" + file.size() + "\n" + file.modified();
    Reason before = costly.get(name);
    if (before != null) {
      throw new UnreadableFileException(before);
    }
    long millis = leastMillis + 1000 * (file.size() / bytesPerSecond);
    places.acquireUninterruptibly();
    try {
      Ward ward = ward();
      ScheduledFuture<?> end = clock.schedule(ward::late, millis, TimeUnit.MILLISECONDS);
      Reason fault;
      try {
        question.to(ward);
        fault = answers(ward, answer);
      } catch (IOException e) {
        fault = ward.ended(millis / 1000);
        costly.put(name, fault);
        ward.close();
      } catch (RuntimeException | Error e) {
        ward.close(); // it is still telling what nobody takes
        throw e;
      } finally {
        end.cancel(false);
      }
      release(ward);
      if (fault != null) {
        throw new UnreadableFileException(fault);
      }
    } finally {
      places.release();
    }
  }

  private static @Nullable Reason answers(Ward ward, Answer answer) throws IOException {
    DataInputStream in = ward.answers();
    while (true) {
      byte what = in.readByte();
      if (what == WardMain.DONE) {
        return null;
      }
      if (what == WardMain.FAULT) {
        return WardWire.reason(in);
      }
      answer.take(what, in, ward);
    }
  }

  private Ward ward() throws UnreadableFileException {
    synchronized (idle) {
      for (Ward one = idle.poll(); one != null; one = idle.poll()) {
        if (one.alive() && Files.isDirectory(one.temporary())) {
          return one;
        }
        one.close();
      }
    }
    try {
      return Ward.start(megabytes);
    } catch (IOException e) {
      throw new UnreadableFileException("reader-crashed");
    }
  }

  private void release(Ward ward) {
    if (ward.alive()) {
      synchronized (idle) {
        idle.push(ward);
      }
    }
  }

  /** The processes that wait for a file. */
  List<ProcessHandle> waiting() {
    synchronized (idle) {
      return idle.stream().map(Ward::handle).toList();
    }
  }
}
