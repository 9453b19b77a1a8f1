package fi.seloste.purge;

import fi.seloste.match.FileCoverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One hash for all files of a run: changes when any file does, or comes, or goes. */
public final class SourcesDigest {

  private SourcesDigest() {}

  /**
   * The hash of source, name and content hash of each file, in whatever order they come. What is
   * inside an archive is told by the archive's own hash.
   */
  public static String of(List<FileCoverage> coverage) {
    Set<List<String>> known = new HashSet<>();
    coverage.forEach(file -> known.add(List.of(file.source(), file.file())));
    List<String> parts = new ArrayList<>();
    coverage.stream()
        .filter(file -> !inside(file, known))
        .sorted(Comparator.comparing(FileCoverage::source).thenComparing(FileCoverage::file))
        .forEach(file -> parts.addAll(List.of(file.source(), file.file(), file.sha256())));
    return Hashes.sha256(parts);
  }

  /** Its name is that of another file, an exclamation mark and its own. */
  private static boolean inside(FileCoverage file, Set<List<String>> known) {
    String name = file.file();
    for (int mark = name.indexOf('!'); mark > 0; mark = name.indexOf('!', mark + 1)) {
      if (known.contains(List.of(file.source(), name.substring(0, mark)))) {
        return true;
      }
    }
    return false;
  }
}
