package fi.seloste;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
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

  static final String NO_ROOM =
      "failed: no space is left on the disk of the outputs, the state or the temporary files;"
          + " nothing was published. Make room and give the same command: it goes on";

  /** With fewer bytes left a failure that nobody explains is laid to the disk. */
  private static final long ROOM = 1 << 20;

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
        return NO_ROOM;
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

  /** In words, why a place cannot be used. */
  static String place(IOException why) {
    if (why instanceof AccessDeniedException) {
      return "it may not be written to by this user";
    }
    if (why instanceof FileAlreadyExistsException || why instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (full(why)) {
      return "no space is left on its disk";
    }
    boolean readOnly =
        why instanceof FileSystemException file
            && String.valueOf(file.getReason()).contains("ead-only");
    return readOnly ? "it lies on a read-only file system" : why.getClass().getSimpleName();
  }

  /** Whether hardly anything more can be written where the folder is, or will be. */
  static boolean full(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return Files.getFileStore(there).getUsableSpace() < ROOM;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether this says that a disk is full. */
  static boolean full(Throwable failure) {
    @Nullable String words =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    String said = words == null ? "" : words.toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(said::contains);
  }
}
