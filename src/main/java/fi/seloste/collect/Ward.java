package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of {@link WardMain}, as its keeper sees it: asked one thing at a time. */
final class Ward implements Closeable {

  /** How a ward ends that ran out of memory; the same as {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  private static final int STARTING_SECONDS = 5;

  private final Process process;
  private final Path temporary;
  private final DataOutputStream questions;
  private final DataInputStream answers;
  private volatile boolean late;

  private Ward(Process process, Path temporary) {
    this.process = process;
    this.temporary = temporary;
    this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /** Starts a process that gets so many megabytes of heap. */
  static Ward start(int megabytes) throws IOException {
    Path temporary = Spool.folder();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + megabytes + "m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + temporary.resolve("crash"),
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + temporary,
            "-Djavax.xml.accessExternalDTD=",
            "-Djavax.xml.accessExternalSchema=",
            "-Dlogback.configurationFile=seloste-ward-logback.xml",
            "-cp",
            classPath(),
            WardMain.class.getName(),
            temporary.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.directory(temporary.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SELOSTE_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return new Ward(builder.start(), temporary);
  }

  /** Absolute, for the process works in another folder. */
  private static String classPath() {
    List<String> absolute = new ArrayList<>();
    for (String one : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!one.isEmpty()) {
        absolute.add(Path.of(one).toAbsolutePath().toString());
      }
    }
    return String.join(File.pathSeparator, absolute);
  }

  /**
   * Asks for something.
   *
   * @param number the size of a slice, or the first entry that is wanted
   * @param room how many bytes may be taken out
   */
  void ask(
      byte what, String format, SourceFile file, long number, long room, Layout layout, Slice slice)
      throws IOException {
    questions.writeByte(what);
    WardWire.text(questions, format);
    WardWire.file(questions, file);
    questions.writeLong(number);
    questions.writeLong(room);
    WardWire.layout(questions, layout);
    WardWire.slice(questions, slice);
    questions.flush();
  }

  /** Says that no more is wanted of what is being told. */
  void enough() throws IOException {
    questions.writeByte(WardMain.ENOUGH);
    questions.flush();
  }

  DataInputStream answers() {
    return answers;
  }

  /** Ends the process because its time is over. */
  void late() {
    late = true;
    process.destroyForcibly();
  }

  boolean alive() {
    return process.isAlive() && !late;
  }

  /** The folder in which it may write. */
  Path temporary() {
    return temporary;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Why the answers broke off. */
  Reason ended(long seconds) {
    if (late) {
      return Reason.of("too-slow", seconds);
    }
    try {
      if (process.waitFor(STARTING_SECONDS, TimeUnit.SECONDS)
          && process.exitValue() == OUT_OF_MEMORY) {
        return Reason.of("too-demanding", "OutOfMemoryError");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Reason.of("reader-crashed");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
