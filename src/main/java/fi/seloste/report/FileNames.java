package fi.seloste.report;

import fi.seloste.match.FileCoverage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files by their names without folders, where that tells them apart. */
final class FileNames {

  private final Map<String, Set<String>> paths = new HashMap<>();

  FileNames(List<FileCoverage> files) {
    for (FileCoverage file : files) {
      paths.computeIfAbsent(last(file.file()), name -> new HashSet<>()).add(file.file());
    }
  }

  /** The name of a file; its whole path when another file has the same name. */
  String of(String path) {
    String name = last(path);
    return paths.getOrDefault(name, Set.of()).size() > 1 ? path : name;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
