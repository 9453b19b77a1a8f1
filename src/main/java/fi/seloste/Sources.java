package fi.seloste;

import fi.seloste.collect.SourceFile;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a source's globs name, in the order of their names. */
final class Sources {

  private static final int DEEPEST = 64;

  private Sources() {}

  /**
   * The files of a glob, or the file itself when the path has no wildcard: a missing file is found,
   * and reported, by its name.
   *
   * @param base the folder that globs are relative to
   */
  static List<SourceFile> of(Path base, String glob) throws IOException {
    Path fixed = base;
    for (Path part : Path.of(fixedPart(glob))) {
      fixed = fixed.resolve(part);
    }
    Path rooted = glob.startsWith("/") ? Path.of(fixedPart(glob)) : fixed;
    boolean wild = !fixedPart(glob).equals(glob);
    if (!wild) {
      Path file = (glob.startsWith("/") ? Path.of(glob) : base.resolve(glob)).normalize();
      return Files.exists(file) ? List.of(sourceFile(base, file)) : List.of();
    }
    return walk(base, rooted.normalize(), glob.substring(fixedPart(glob).length()));
  }

  private static List<SourceFile> walk(Path base, Path folder, String pattern) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<PathMatcher> matchers = matchers(pattern.replaceFirst("^/", ""));
    TreeMap<String, SourceFile> found = new TreeMap<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (matches(matchers, folder.relativize(file)) && !hidden(file)) {
              SourceFile one = sourceFile(base, file);
              found.put(one.name(), one);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // a closed folder may hide what the glob means: it stands in the coverage as unread
            if (!(e instanceof FileSystemLoopException)) {
              SourceFile closed = closed(base, file);
              found.put(closed.name(), closed);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return List.copyOf(found.values());
  }

  /** {@code **}{@code /} also stands for no folder at all; endings are compared without case. */
  private static List<PathMatcher> matchers(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    return Stream.of(lower, lower.replace("**/", ""))
        .distinct()
        .map(one -> FileSystems.getDefault().getPathMatcher("glob:" + one))
        .toList();
  }

  private static boolean matches(List<PathMatcher> matchers, Path file) {
    Path lower = Path.of(file.toString().toLowerCase(Locale.ROOT));
    return matchers.stream().anyMatch(matcher -> matcher.matches(lower));
  }

  private static SourceFile closed(Path base, Path file) {
    Path real = file.toAbsolutePath().normalize();
    String name = base.toAbsolutePath().normalize().relativize(real).toString().replace('\\', '/');
    return new SourceFile(real, name, 0, 0, null);
  }

  /** Lock files that office programs leave beside an open document are no sources. */
  private static boolean hidden(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith("~$") || name.startsWith(".~lock.");
  }

  /** The folders of a glob before its first wildcard; the whole of it when it has none. */
  private static String fixedPart(String glob) {
    int wildcard = -1;
    for (int i = 0; i < glob.length() && wildcard < 0; i++) {
      if ("*?[{".indexOf(glob.charAt(i)) >= 0) {
        wildcard = i;
      }
    }
    return wildcard < 0 ? glob : glob.substring(0, glob.lastIndexOf('/', wildcard) + 1);
  }

  /** A file as it is now, named from the base. */
  static SourceFile sourceFile(Path base, Path file) throws IOException {
    Path real = file.toAbsolutePath().normalize();
    String name = base.toAbsolutePath().normalize().relativize(real).toString().replace('\\', '/');
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new SourceFile(
        real, name, attributes.size(), attributes.lastModifiedTime().toMillis(), null);
  }
}
