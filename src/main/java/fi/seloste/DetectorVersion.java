package fi.seloste;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Which code reads, detects and dates: a hash of the program's own classes and tables that make a
 * slice's result, of the libraries' names and of the Java release. Results of another version are
 * never merged with those of this one.
 */
final class DetectorVersion {

  /** What comes after the slices does not change their results. */
  private static final List<String> AFTER =
      List.of("match/", "purge/", "report/", "state/", "schema/");

  private static final String CURRENT = digest();

  private DetectorVersion() {}

  /** SHA-256, in hexadecimal. */
  static String current() {
    return CURRENT;
  }

  private static String digest() {
    try {
      Path place =
          Path.of(
              DetectorVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((byte) Runtime.version().feature());
      if (Files.isDirectory(place)) {
        add(sha, place.resolve("fi/seloste"));
      } else {
        libraries(sha, place);
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
          add(sha, jar.getPath("fi/seloste"));
        }
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException | java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The class path in the manifest names every library with its version. */
  private static void libraries(MessageDigest sha, Path place) throws IOException {
    try (JarFile jar = new JarFile(place.toFile())) {
      String path =
          jar.getManifest() == null
              ? null
              : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      sha.update(String.valueOf(path).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static void add(MessageDigest sha, Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (AFTER.stream().noneMatch(name::startsWith)) {
          sha.update(
              Objects.requireNonNull(name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
          sha.update(Files.readAllBytes(file));
        }
      }
    }
  }
}
