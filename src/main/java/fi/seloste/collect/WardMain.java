package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The program of a ward: it reads what strangers wrote with libraries that strangers wrote, in a
 * process of its own that may be ended at any time. It is asked on its standard input, answers on
 * its standard output, and ends when its keeper does.
 */
public final class WardMain {

  static final byte PLAN = 'P';
  static final byte READ = 'R';
  static final byte UNPACK = 'U';
  static final byte ENOUGH = 'E';

  static final byte LAYOUT = 'L';
  static final byte RECORD = 'r';
  static final byte UNREADABLE = 'u';
  static final byte ENTRY = 'e';
  static final byte FAULT = 'F';
  static final byte DONE = 'D';

  private static final Set<String> NET = Set.of("http", "https", "ftp", "mailto");

  private final DataOutputStream out;
  private final LinkedBlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private volatile boolean enough;

  private WardMain(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  /** What the keeper wants. */
  private record Asked(
      byte what,
      Format format,
      SourceFile file,
      long number,
      long room,
      Layout layout,
      Slice slice) {}

  /** Starts the ward; the only argument is its folder for temporary files. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
    // a library that prints must not spoil the answers, and may print what it reads
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    URL.setURLStreamHandlerFactory(scheme -> NET.contains(scheme) ? new Closed() : null);
    Spool.within(Path.of(arguments[0]));
    WardMain ward = new WardMain(answers);
    InputStream questions = new BufferedInputStream(System.in);
    Thread listener = new Thread(() -> ward.listen(new DataInputStream(questions)), "listener");
    listener.setDaemon(true);
    listener.start();
    while (true) {
      ward.answer(ward.asked.take());
    }
  }

  /** Nothing in a file may open a connection. */
  private static final class Closed extends URLStreamHandler {
    @Override
    protected java.net.URLConnection openConnection(URL url) throws IOException {
      throw new IOException("no network");
    }
  }

  private void listen(DataInputStream in) {
    try {
      while (true) {
        byte what = in.readByte();
        if (what == ENOUGH) {
          enough = true;
        } else {
          Format format = Formats.byId(WardWire.text(in));
          SourceFile file = WardWire.file(in);
          long number = in.readLong();
          long room = in.readLong();
          Layout layout = WardWire.layout(in);
          enough = false;
          asked.add(new Asked(what, format, file, number, room, layout, WardWire.slice(in)));
        }
      }
    } catch (IOException | RuntimeException e) {
      Runtime.getRuntime().halt(0);
    }
  }

  private void answer(Asked one) throws IOException {
    try {
      if (one.what() == PLAN) {
        Layout layout = one.format().plan(one.file(), one.number());
        out.writeByte(LAYOUT);
        WardWire.layout(out, layout);
      } else if (one.what() == READ) {
        one.format().read(one.file(), one.layout(), one.slice(), new Answers());
      } else if (one.format() instanceof Container container) {
        container.unpack(one.file(), new Unpacking(one.number(), one.room()));
      }
      out.writeByte(DONE);
    } catch (UnreadableFileException e) {
      fault(e.reason());
    } catch (SheetFault e) {
      fault(e.reason());
    } catch (StackOverflowError e) {
      fault(Reason.of("too-demanding", e.getClass().getSimpleName()));
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(Ward.OUT_OF_MEMORY);
    } catch (Broken e) {
      Runtime.getRuntime().halt(0);
    } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
      fault(Reason.of("broken-file", e.getClass().getSimpleName()));
    }
    out.flush();
  }

  private void fault(Reason reason) throws IOException {
    out.writeByte(FAULT);
    WardWire.reason(out, reason);
  }

  /** The keeper does not listen any more. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Sends records to the keeper. */
  private final class Answers implements Sink {

    @Override
    public boolean record(int table, Values values) {
      try {
        out.writeByte(RECORD);
        WardWire.record(out, table, values);
      } catch (IOException e) {
        throw new Broken();
      }
      return !enough;
    }

    @Override
    public void unreadable(int table, long row, long line, Reason reason) {
      try {
        out.writeByte(UNREADABLE);
        out.writeInt(table);
        out.writeLong(row);
        out.writeLong(line);
        WardWire.reason(out, reason);
      } catch (IOException e) {
        throw new Broken();
      }
    }
  }

  /** Puts entries into the spool and tells the keeper of each. */
  private final class Unpacking implements Entries {

    private final long from;
    private final long room;

    Unpacking(long from, long room) {
      this.from = from;
      this.room = room;
    }

    @Override
    public long room() {
      return room;
    }

    @Override
    public boolean wanted(int number) {
      return number >= from;
    }

    @Override
    public boolean entry(Entry entry) throws IOException {
      try {
        out.writeByte(ENTRY);
        entry.write(out);
        out.flush();
      } catch (IOException e) {
        throw new Broken();
      }
      return !enough;
    }
  }
}
