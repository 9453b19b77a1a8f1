package fi.seloste;

import fi.seloste.purge.PurgeProposal;
import fi.seloste.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of a run: made in a folder beside their place, then put there by one rename, all or
 * none. What stood there before is moved aside first and deleted last.
 */
final class Publication {

  /** How the names of our outputs begin; certificates bear the id of their order besides. */
  private static final List<String> NAMES =
      List.of(
          Report.WORKBOOK,
          Report.PAGE,
          Report.FINDINGS,
          PurgeProposal.FILE,
          "erasure-certificate-");

  private final Path staging;
  private final Path target;
  private final Path before;

  private Publication(Path target) {
    this.target = target;
    Path folder = java.util.Objects.requireNonNull(target.getParent());
    this.staging = folder.resolve("." + target.getFileName() + ".new");
    this.before = folder.resolve("." + target.getFileName() + ".old");
  }

  /**
   * Begins with nothing.
   *
   * @throws StateException in words, when the place of the outputs cannot be written to
   */
  static Publication begin(Path target) {
    Publication fresh = new Publication(target);
    try {
      delete(fresh.staging);
      OwnerOnly.missing(java.util.Objects.requireNonNull(target.getParent()));
      OwnerOnly.folder(fresh.staging);
      return fresh;
    } catch (IOException | UncheckedIOException e) {
      IOException why =
          e instanceof UncheckedIOException wrapped ? wrapped.getCause() : (IOException) e;
      throw new StateException(
          "the folder of the outputs "
              + target.getParent()
              + " cannot be used: "
              + Failures.place(why)
              + "; nothing was published. Mend it and give the same command: it goes on");
    }
  }

  /** Goes on with what {@link #begin} began. */
  static Publication goOn(Path target) {
    return new Publication(target);
  }

  /** The folder to write into. */
  Path folder() {
    return staging;
  }

  /** Whether the outputs are there, made or already in their place. */
  boolean whole() {
    return holds(staging) || (!Files.exists(staging) && holds(target));
  }

  private static boolean holds(Path folder) {
    return Files.isRegularFile(folder.resolve(PurgeProposal.FILE))
        && Files.isRegularFile(folder.resolve(Report.WORKBOOK));
  }

  /**
   * Puts the outputs in their place; can be repeated at any point where it was cut off. Their bytes
   * reach the disk before their names do.
   *
   * @param written the hash of a file as we wrote it, by its path; null when we did not
   * @return the files, in their place
   */
  List<OwnFiles.OwnFile> publish(Function<Path, @Nullable String> written) throws IOException {
    if (Files.exists(staging)) {
      for (Path file : files(staging)) {
        OwnerOnly.file(file);
        force(file);
      }
      if (Files.exists(target)) {
        delete(before);
        Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
        KillPoint.at("publish-aside");
      }
      Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
      KillPoint.at("publish-moved");
    }
    List<OwnFiles.OwnFile> ours =
        files(target).stream()
            .filter(file -> ours(String.valueOf(file.getFileName())))
            .map(file -> new OwnFiles.OwnFile(file, Planning.sha256(file)))
            .toList();
    keepForeign(written);
    delete(before);
    return ours;
  }

  /**
   * What others laid beside the outputs of an earlier run stays beside the new ones; so does an
   * output into which somebody wrote, as {@code edited-NAME}.
   */
  private void keepForeign(Function<Path, @Nullable String> written) throws IOException {
    if (!Files.exists(before)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> listed = Files.list(before)) {
      all = listed.sorted().toList();
    }
    for (Path file : all) {
      String name = String.valueOf(file.getFileName());
      boolean ours = ours(name);
      String sha = written.apply(target.resolve(name));
      if (!ours || (sha != null && !sha.equals(Planning.sha256(file)))) {
        Files.move(
            file,
            target.resolve(ours ? "edited-" + name : name),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean ours(String name) {
    return NAMES.stream().anyMatch(name::startsWith);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
