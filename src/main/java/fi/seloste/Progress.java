package fi.seloste;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Says how far a run is: a bar on a terminal, one line a step elsewhere, or one JSON a line. */
final class Progress implements AutoCloseable {

  private static final long MIB = 1 << 20;

  private final PrintStream out;
  private final Shape shape;
  private final LogLine log;
  private final String job;
  private final AtomicLong done = new AtomicLong();
  private @Nullable ProgressBar bar;

  /** How it is said. */
  enum Shape {
    /** A bar, for a person. */
    BAR,
    /** Lines of text. */
    TEXT,
    /** Lines of JSON, for programs: time, level, job, event, message, counts; never a value. */
    JSON
  }

  Progress(String job, PrintStream out, Shape shape, Clock clock) {
    this.job = job;
    this.out = out;
    this.shape = shape;
    this.log = new LogLine(out, shape == Shape.JSON, clock);
  }

  /** A step begins. */
  void step(String what) {
    if (shape == Shape.JSON) {
      json("info", "step", what, Map.of());
    } else if (shape == Shape.TEXT) {
      out.println(job + ": " + what);
    }
  }

  /** Something a person should know though the run goes on. */
  void warning(String what) {
    if (shape == Shape.JSON) {
      json("warn", "warning", what, Map.of());
    } else {
      out.println(job + ": " + what);
    }
  }

  /** The run ended. */
  void ended(int exitCode, String what) {
    if (shape == Shape.JSON) {
      json(
          exitCode == 0 ? "info" : exitCode == 3 ? "warn" : "error",
          "end",
          what,
          Map.of("exitCode", exitCode));
    }
  }

  /** The scan begins. */
  synchronized void scanning(long bytes, int slices) {
    if (shape == Shape.BAR) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(job)
              .setInitialMax(bytes)
              .setUnit(" MiB", MIB)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    } else if (shape == Shape.JSON) {
      json("info", "scan", "scanning", Map.of("slices", slices, "bytes", bytes));
    } else {
      out.println(job + ": scanning " + slices + " slices, " + (bytes + MIB - 1) / MIB + " MiB");
    }
  }

  /** A slice of this size is done. */
  synchronized void scanned(long bytes) {
    done.addAndGet(bytes);
    if (bar != null) {
      bar.stepBy(bytes);
    } else if (shape == Shape.JSON) {
      json("info", "slice", "scanned", Map.of("bytes", bytes, "bytesSoFar", done.get()));
    }
  }

  private void json(String level, String event, String message, Map<String, Object> counts) {
    log.event(level, job, event, message, counts);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
