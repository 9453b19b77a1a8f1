package fi.seloste;

import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, without any word of the data: the messages of libraries quote it, so only the
 * kinds of the exceptions and our own places in the code are told.
 */
final class Failures {

  /** How operating systems say that a disk or a quota is full. */
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "quota exceeded", "disk full", "file too large");

  private Failures() {}

  static String of(List<Throwable> failures) {
    return failures.isEmpty() ? "failed for a reason nobody gave" : of(failures.get(0));
  }

  static String of(Throwable failure) {
    Throwable root = failure;
    for (Throwable at = failure; at != null; at = at.getCause() == at ? null : at.getCause()) {
      if (at instanceof StateException || at instanceof StepFailedException) {
        return String.valueOf(at.getMessage());
      }
      if (full(at)) {
        return "failed: no space is left on the disk of the outputs, the state or the temporary"
            + " files; nothing was published. Make room and give the same command: it goes on";
      }
      root = at;
    }
    for (StackTraceElement at : root.getStackTrace()) {
      if (at.getClassName().startsWith("fi.seloste")) {
        return "failed: " + root.getClass().getName() + " at " + at;
      }
    }
    return "failed: " + root.getClass().getName();
  }

  /** Whether this says that a disk is full. */
  static boolean full(Throwable failure) {
    @Nullable String words =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    String said = words == null ? "" : words.toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(said::contains);
  }
}
