package fi.seloste;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of exports as sources of a job: files whose names differ only in a date are one source,
 * and next month's file will be of it, too. Lists of requests, bans and holds are told by their
 * header.
 */
final class Exports {

  /** Years with months and days, as exports have them in their names, and longer numbers. */
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d{2}([-_.]?(0[1-9]|1[0-2])([-_.]?[0-3]\\d)?)?|\\d{3,}");

  private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}\\\\]");

  private static final int HEADER = 200;

  /**
   * Files of one source.
   *
   * @param id the source's id
   * @param patterns paths or patterns relative to the folder, with {@code /}
   * @param files the files of today
   */
  record Group(String id, List<String> patterns, List<Path> files) {}

  private final Path folder;
  private final Path notice;
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, String> lists = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();

  private Exports(Path folder, Path notice) {
    this.folder = folder;
    this.notice = notice.toAbsolutePath().normalize();
  }

  /**
   * Looks through a folder and those in it.
   *
   * @param notice the notice, which is no export wherever it lies
   */
  static Exports of(Path folder, Path notice) throws IOException {
    Exports exports = new Exports(folder, notice);
    exports.look();
    return exports;
  }

  List<Group> groups() {
    return groups;
  }

  /** The lists of requests by their key in a job file, as paths relative to the folder. */
  Map<String, String> lists() {
    return lists;
  }

  /** What is neither a source nor a list, each with why. */
  List<String> leftOut() {
    return leftOut;
  }

  private void look() throws IOException {
    Map<String, List<Path>> byPattern = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        sort(file, byPattern);
      }
    }
    Map<String, Integer> taken = new TreeMap<>();
    byPattern.forEach(
        (pattern, files) -> {
          String id = free(id(pattern), taken);
          groups.add(new Group(id, patterns(pattern, files, byPattern), List.copyOf(files)));
        });
  }

  private void sort(Path file, Map<String, List<Path>> byPattern) {
    String name = relative(file);
    if (file.toAbsolutePath().normalize().equals(notice)) {
      leftOut.add(name + ": the notice itself");
    } else if (("/" + name).contains("/.")) {
      leftOut.add(name + ": a hidden file");
    } else if (!list(file, name)) {
      byPattern.computeIfAbsent(pattern(name), p -> new ArrayList<>()).add(file);
    }
  }

  /** Whether the file is a list of requests; by its header, and what it is of by its name. */
  private boolean list(Path file, String name) {
    String header = header(file);
    String lower = name.toLowerCase(Locale.ROOT);
    String key =
        switch (header) {
          case "identifier;received" ->
              lower.matches(".*(ban|kiel|optout|opt-out|forbud|förbud).*")
                  ? "marketing-bans"
                  : "erasure-requests";
          case "source;key;until;reason" -> "legal-holds";
          case "finding;by;reason;until" -> "accepted";
          default -> "";
        };
    if (key.isEmpty()) {
      return false;
    }
    if (lists.putIfAbsent(key, name) != null) {
      leftOut.add(name + ": a second list of " + key + "; a job takes one");
    }
    return true;
  }

  private static String header(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      String first = lines.findFirst().orElse("");
      String line = first.startsWith("ï»¿") ? first.substring(3) : first;
      return line.length() > HEADER ? "" : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException | java.io.UncheckedIOException e) {
      return "";
    }
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** The name with a star for what changes from month to month. */
  private static String pattern(String name) {
    int slash = name.lastIndexOf('/') + 1;
    String last = GLOB.matcher(name.substring(slash)).replaceAll("?");
    int dot = last.lastIndexOf('.') < 0 ? last.length() : last.lastIndexOf('.');
    String stem =
        DATE.matcher(last.substring(0, dot)).replaceAll("*").replaceAll("\\*[-_*.]*\\*", "*");
    String end = last.substring(dot);
    boolean sound = end.toLowerCase(Locale.ROOT).matches("\\.(wav|mp3|m4a|ogg|opus|flac|amr|gsm)");
    boolean nothing = sound || stem.equals("*");
    return GLOB.matcher(name.substring(0, slash)).replaceAll("?") + (nothing ? "*" : stem) + end;
  }

  /** The pattern, unless it would take the files of another source: then the files as they are. */
  private List<String> patterns(
      String pattern, List<Path> files, Map<String, List<Path>> byPattern) {
    var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
    boolean alone =
        byPattern.entrySet().stream()
            .filter(e -> !e.getKey().equals(pattern))
            .flatMap(e -> e.getValue().stream())
            .noneMatch(file -> matcher.matches(folder.relativize(file)));
    return alone
        ? List.of(pattern)
        : files.stream().map(file -> GLOB.matcher(relative(file)).replaceAll("?")).toList();
  }

  /** An id from the name: its letters without accents, words joined by hyphens. */
  static String id(String pattern) {
    String stem = pattern.replaceAll("\\.[^./]*$", "");
    String plain =
        java.text.Normalizer.normalize(stem, java.text.Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String id = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
    return id.isEmpty() ? "source" : id.matches("[0-9].*") ? "source-" + id : id;
  }

  private static String free(String id, Map<String, Integer> taken) {
    int number = taken.merge(id, 1, Integer::sum);
    return number == 1 ? id : free(id + "-" + number, taken);
  }
}
