package fi.seloste;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A slice's scan, for Java Flight Recorder: {@code -XX:StartFlightRecording} shows each. */
@Name("fi.seloste.Slice")
@Label("Slice")
@Category("Seloste")
@Description("One slice of a source, from its try to its stored result")
@StackTrace(false)
final class SliceEvent extends Event {

  @Label("Job")
  private final String job;

  @Label("Slice")
  private final int slice;

  @Label("Bytes")
  @DataAmount
  private long bytes;

  @Label("Reused")
  private boolean reused;

  @Label("Problem")
  private String problem = "";

  /** Begins with the work on a slice. */
  SliceEvent(String job, int slice) {
    this.job = job;
    this.slice = slice;
    begin();
  }

  /** Ends when the result is stored; the problem is a key, never a word of the data. */
  void done(long size, SliceWork.Done done) {
    end();
    if (shouldCommit()) {
      bytes = size;
      reused = done.reused();
      problem = done.result().problem() == null ? "" : done.result().problem().key();
      commit();
    }
  }

  /** What the event says, for those who read it without a recording. */
  @Override
  public String toString() {
    return job + " " + slice + " " + bytes + " " + reused + " " + problem;
  }
}
