package fi.seloste;

import fi.seloste.collect.SourceFile;
import fi.seloste.purge.Order;
import fi.seloste.purge.OrderTable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fresh exports that an order is held against, by source: by a person's word, else by the job's
 * globs, else by their names, else because the order is about one source only.
 *
 * @param bySource the files of each source of the job
 * @param whole the sources of which no file is missing that the report had read
 * @param mistakes what is wrong with the words of the command
 */
record FreshFiles(
    Map<String, List<SourceFile>> bySource, Set<String> whole, List<String> mistakes) {

  private static final Pattern TOLD = Pattern.compile("([a-z0-9-]+)=(.+)", Pattern.DOTALL);

  private static final Pattern INSIDE =
      Pattern.compile(
          "\\.(?:zip|jar|7z|tar|tgz|tbz2?|txz|gz|bz2|xz|eml|mbox|msg)!", Pattern.CASE_INSENSITIVE);

  static FreshFiles of(List<String> words, Order order, JobFile job) throws IOException {
    Map<String, List<SourceFile>> bySource = new LinkedHashMap<>();
    List<String> mistakes = new ArrayList<>();
    SourceFiles named = SourceFiles.of(job);
    Set<String> ids = job.sources().stream().map(JobFile.Source::id).collect(Collectors.toSet());
    Set<Path> given = new LinkedHashSet<>();
    for (String word : words) {
      Matcher told = TOLD.matcher(word);
      boolean says = told.matches() && ids.contains(told.group(1)) && !Files.exists(Path.of(word));
      Path file = Path.of(says ? told.group(2) : word).toAbsolutePath().normalize();
      if (!Files.isRegularFile(file)) {
        mistakes.add("there is no file " + file);
        continue;
      }
      Set<String> sources = says ? Set.of(told.group(1)) : sources(file, order, job, named);
      if (sources.size() != 1) {
        mistakes.add(
            "which source of the job is " + file + "? Write SOURCE=FILE, such as requests=" + word);
      } else if (given.add(file)) {
        bySource
            .computeIfAbsent(sources.iterator().next(), source -> new ArrayList<>())
            .add(Sources.sourceFile(SourceFiles.folder(job), file));
      }
    }
    Set<String> whole = whole(bySource, order, named, given);
    asked(bySource, whole, order, job);
    if (bySource.isEmpty() && mistakes.isEmpty()) {
      mistakes.add("name the fresh exports of the order's sources");
    }
    return new FreshFiles(bySource, whole, List.copyOf(mistakes));
  }

  /** A data base that was reviewed is asked again, unless a person names files in its stead. */
  private static void asked(
      Map<String, List<SourceFile>> bySource, Set<String> whole, Order order, JobFile job) {
    for (JobFile.Source source : job.sources()) {
      boolean reviewed =
          order.tables().stream().anyMatch(table -> table.source().equals(source.id()));
      if (source.jdbc() != null && reviewed && !bySource.containsKey(source.id())) {
        bySource.put(source.id(), List.of(SourceFile.of(Passwords.of(source.jdbc()))));
        whole.add(source.id());
      }
    }
  }

  private static Set<String> sources(Path file, Order order, JobFile job, SourceFiles named) {
    Set<String> sources = new LinkedHashSet<>();
    named
        .bySource()
        .forEach(
            (source, files) -> {
              if (files.stream().anyMatch(one -> one.path().equals(file))) {
                sources.add(source.id());
              }
            });
    if (sources.isEmpty()) {
      job.sources().stream()
          .filter(source -> source.files().stream().anyMatch(glob -> named(glob, file)))
          .forEach(source -> sources.add(source.id()));
    }
    Set<String> ordered =
        order.tables().stream().map(OrderTable::source).collect(Collectors.toSet());
    if (sources.isEmpty() && ordered.size() == 1) {
      sources.addAll(ordered);
    }
    return sources;
  }

  /** Whether a file has a name that the last part of the glob means. */
  private static boolean named(String glob, Path file) {
    String last = glob.substring(glob.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return FileSystems.getDefault().getPathMatcher("glob:" + last).matches(Path.of(name));
  }

  /**
   * A record may have moved from one file of its source to another: only all of them prove that it
   * is gone. They are as many as were reviewed, or all that the job's globs name now.
   */
  private static Set<String> whole(
      Map<String, List<SourceFile>> bySource, Order order, SourceFiles named, Set<Path> given) {
    Set<String> whole = new LinkedHashSet<>();
    bySource.forEach(
        (source, files) -> {
          long reviewed =
              order.tables().stream()
                  .filter(table -> table.source().equals(source))
                  .map(table -> archive(table.file()))
                  .distinct()
                  .count();
          List<SourceFile> now =
              named.bySource().entrySet().stream()
                  .filter(one -> Objects.equals(one.getKey().id(), source))
                  .flatMap(one -> one.getValue().stream())
                  .toList();
          boolean all =
              !now.isEmpty() && now.stream().allMatch(file -> given.contains(file.path()));
          if (files.size() >= reviewed || all) {
            whole.add(source);
          }
        });
    return whole;
  }

  /** The archive or message in which a file lies; the file itself when it lies in none. */
  private static String archive(String file) {
    Matcher inside = INSIDE.matcher(file);
    return inside.find() ? file.substring(0, inside.end() - 1) : file;
  }
}
