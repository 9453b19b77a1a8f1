package fi.seloste;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Says how far a run is: a bar on a terminal, one line a step elsewhere. */
final class Progress implements AutoCloseable {

  private static final long MIB = 1 << 20;

  private final PrintStream out;
  private final boolean terminal;
  private final String job;
  private final AtomicLong done = new AtomicLong();
  private @Nullable ProgressBar bar;

  /**
   * @param terminal whether a person is watching
   */
  Progress(String job, PrintStream out, boolean terminal) {
    this.job = job;
    this.out = out;
    this.terminal = terminal;
  }

  /** A step begins. */
  void step(String what) {
    if (!terminal) {
      out.println(job + ": " + what);
    }
  }

  /** The scan begins. */
  synchronized void scanning(long bytes, int slices) {
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(job)
              .setInitialMax(bytes)
              .setUnit(" MiB", MIB)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    } else {
      out.println(job + ": scanning " + slices + " slices, " + (bytes + MIB - 1) / MIB + " MiB");
    }
  }

  /** A slice of this size is done. */
  synchronized void scanned(long bytes) {
    done.addAndGet(bytes);
    if (bar != null) {
      bar.stepBy(bytes);
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
