package fi.seloste.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the classes that implement an interface beside it, so that a new format, detector or check
 * is one new file and no list names it. {@link java.util.ServiceLoader} would want each of them
 * public and listed.
 */
public final class Discovered {

  private Discovered() {}

  /**
   * One instance of every final class in the interface's own package that implements it, in the
   * order of their names. Each needs a constructor without arguments.
   */
  public static <T> List<T> of(Class<T> type) {
    String folder = type.getPackageName().replace('.', '/');
    try {
      Path code = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        return instances(type, code.resolve(folder));
      }
      try (FileSystem jar =
          FileSystems.newFileSystem(URI.create("jar:" + code.toUri()), java.util.Map.of())) {
        return instances(type, jar.getPath(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> instances(Class<T> type, Path folder) throws IOException {
    List<T> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (String file : files.map(p -> String.valueOf(p.getFileName())).sorted().toList()) {
        if (file.endsWith(".class") && !file.equals("package-info.class")) {
          Class<?> candidate = load(type, file.substring(0, file.length() - ".class".length()));
          if (type.isAssignableFrom(candidate)
              && java.lang.reflect.Modifier.isFinal(candidate.getModifiers())) {
            found.add(type.cast(instance(candidate)));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static Class<?> load(Class<?> beside, String name) {
    try {
      return Class.forName(beside.getPackageName() + "." + name, false, beside.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object instance(Class<?> candidate) {
    try {
      Constructor<?> constructor = candidate.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          candidate.getName() + " needs a constructor without arguments", e);
    }
  }
}
