package fi.seloste;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the state is that belongs to a file Seloste wrote. */
final class StatePlace {

  /** The name that a scan gives it in the output folder. */
  static final String NAME = ".state";

  private static final int LEVELS = 5;

  private StatePlace() {}

  /**
   * The folder that was asked for, else the one in the folders above the file; empty when there is
   * none, or no scan ever used it.
   */
  static Optional<Path> of(@Nullable Path asked, Path file) {
    if (asked != null) {
      return used(asked) ? Optional.of(asked.toAbsolutePath().normalize()) : Optional.empty();
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (int level = 0; level < LEVELS && folder != null; level++) {
      if (used(folder.resolve(NAME))) {
        return Optional.of(folder.resolve(NAME));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private static boolean used(Path folder) {
    return Files.isDirectory(folder.resolve("db"))
        || Files.isRegularFile(folder.resolve(StateFolder.CLUSTER));
  }
}
