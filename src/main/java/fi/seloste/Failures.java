package fi.seloste;

import java.util.List;

/**
 * What went wrong, without any word of the data: the messages of libraries quote it, so only the
 * kinds of the exceptions and our own places in the code are told.
 */
final class Failures {

  private Failures() {}

  static String of(List<Throwable> failures) {
    return failures.isEmpty() ? "failed for a reason nobody gave" : of(failures.get(0));
  }

  static String of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    for (StackTraceElement at : root.getStackTrace()) {
      if (at.getClassName().startsWith("fi.seloste")) {
        return "failed: " + root.getClass().getName() + " at " + at;
      }
    }
    return "failed: " + root.getClass().getName();
  }
}
