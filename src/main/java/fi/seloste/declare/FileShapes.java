package fi.seloste.declare;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The shapes of paths, relative to the file they stand in. */
public final class FileShapes {

  private static final Map<String, Object> SCHEMA = Map.of("type", "string", "minLength", 1);

  private FileShapes() {}

  /** A path; the file need not be there. */
  public static Shape<Path> path(String what) {
    return new Scalar<>(what, SCHEMA, FileShapes::resolve);
  }

  /** A file that is there. */
  public static Shape<Path> existing(String what) {
    return new Scalar<>(
        what,
        SCHEMA,
        (text, place, in) -> {
          Path path = resolve(text, place, in);
          if (path != null && !Files.isRegularFile(path)) {
            in.mistake(place, "there is no file " + Shown.of(text) + "; paths start at this file");
            return null;
          }
          return path;
        });
  }

  /** A folder that is there or can be made. */
  public static Shape<Path> folder(String what) {
    return new Scalar<>(
        what,
        SCHEMA,
        (text, place, in) -> {
          Path path = resolve(text, place, in);
          if (path != null && Files.exists(path) && !Files.isDirectory(path)) {
            in.mistake(place, "this is a file; give a folder");
            return null;
          }
          return path;
        });
  }

  /** A path or a pattern of paths, as {@link java.nio.file.FileSystem#getPathMatcher} reads it. */
  public static Shape<String> glob(String what) {
    return new Scalar<>(
        what,
        SCHEMA,
        (text, place, in) -> {
          try {
            in.folder().getFileSystem().getPathMatcher("glob:" + text);
            return text;
          } catch (PatternSyntaxException e) {
            in.mistake(place, "this pattern of file names is not whole; close its [ or {");
            return null;
          }
        });
  }

  private static @Nullable Path resolve(String text, Place place, Reading in) {
    try {
      return in.folder().resolve(text).normalize();
    } catch (InvalidPathException e) {
      in.mistake(place, "this is no path");
      return null;
    }
  }
}
