package fi.seloste.purge;

import fi.seloste.match.FileCoverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One hash for all files of a run: changes when any file does, or comes, or goes. */
public final class SourcesDigest {

  private SourcesDigest() {}

  /** The hash of source, name and content hash of each file, in whatever order they come. */
  public static String of(List<FileCoverage> coverage) {
    List<String> parts = new ArrayList<>();
    coverage.stream()
        .sorted(Comparator.comparing(FileCoverage::source).thenComparing(FileCoverage::file))
        .forEach(file -> parts.addAll(List.of(file.source(), file.file(), file.sha256())));
    return Hashes.sha256(parts);
  }
}
