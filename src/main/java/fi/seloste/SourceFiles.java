package fi.seloste;

import fi.seloste.collect.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files that the globs of a job name at this moment.
 *
 * @param bySource the files of each source, in the order of the job file
 * @param missing globs that match nothing
 */
record SourceFiles(
    Map<JobFile.Source, List<SourceFile>> bySource, List<Plan.MissingFiles> missing) {

  static SourceFiles of(JobFile job) throws IOException {
    Map<JobFile.Source, List<SourceFile>> found = new LinkedHashMap<>();
    List<Plan.MissingFiles> missing = new ArrayList<>();
    for (JobFile.Source source : job.sources()) {
      Map<String, SourceFile> files = new LinkedHashMap<>();
      for (String glob : source.files()) {
        List<SourceFile> matching = Sources.of(folder(job), glob);
        if (matching.isEmpty()) {
          missing.add(new Plan.MissingFiles(source.id(), glob));
        }
        String password = Passwords.of(source);
        matching.forEach(file -> files.putIfAbsent(file.name(), file.with(password)));
      }
      found.put(source, List.copyOf(files.values()));
    }
    return new SourceFiles(found, List.copyOf(missing));
  }

  /** The folder that globs are relative to. */
  static Path folder(JobFile job) {
    return Objects.requireNonNull(job.file().toAbsolutePath().getParent());
  }

  long bytes() {
    return bySource.values().stream().flatMap(List::stream).mapToLong(SourceFile::size).sum();
  }
}
