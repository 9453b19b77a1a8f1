package fi.seloste;

import fi.seloste.collect.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source is still the file that the run was planned with. A file that was touched, copied
 * or put back is compared by its content; one that grew, shrank or says something else has changed.
 * For several threads.
 */
final class SourceCheck {

  /** Where the content was found to be the planned one, by path: the stamp it had then. */
  private final Map<String, String> same = new ConcurrentHashMap<>();

  /** Why the file is not the planned one any more; null when it is. */
  @Nullable Reason changed(Plan.PlannedFile file) {
    Plan.Outer outer = file.outer();
    Path path = outer.where();
    try {
      String now = stamp(path);
      if (now.equals(outer.stamp()) || now.equals(same.get(outer.path()))) {
        return null;
      }
      if (Files.size(path) != outer.size() || outer.sha256().isEmpty()) {
        return Reason.of("file-changed");
      }
      if (!Planning.sha256(path).equals(outer.sha256()) || !now.equals(stamp(path))) {
        return Reason.of("file-changed");
      }
      same.put(outer.path(), now);
      return null;
    } catch (IOException e) {
      return Reason.of("missing-file");
    }
  }

  /**
   * What a file system tells of a file without reading it: size, time of writing, and where it has
   * them, the inode and the time of its last change, which no copying tool sets back.
   */
  static String stamp(Path path) throws IOException {
    BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class);
    Object changed;
    try {
      changed = Files.getAttribute(path, "unix:ctime");
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      changed = "";
    }
    return basic.size() + " " + basic.lastModifiedTime() + " " + basic.fileKey() + " " + changed;
  }
}
