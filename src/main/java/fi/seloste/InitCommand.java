package fi.seloste;

import fi.seloste.collect.SourceFile;
import fi.seloste.declare.Mistake;
import fi.seloste.declare.notice.NoticeReader;
import fi.seloste.declare.notice.NoticeReading;
import fi.seloste.declare.notice.UnreadableNoticeException;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.FieldFound;
import fi.seloste.report.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code seloste init}: a job and a register from a notice and a folder of exports. */
@Command(
    name = "init",
    description =
        "Writes a job and a register file, ready to run, from a notice and a folder of exports."
            + " Asks for what no option says, on the terminal or from a pipe, an answer a line;"
            + " never overwrites.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  seloste init",
      "  seloste init --notice tietosuojaseloste.pdf --exports exports/ --name crm",
      "  printf 'notice.pdf\\nexports/\\n\\n\\n' | seloste init"
    })
final class InitCommand implements Callable<Integer> {

  /** A larger file is not looked into here: the scan will. */
  private static final long LARGEST = 256L << 20;

  /** What a shell offers. */
  static final class Languages extends ArrayList<String> {
    Languages() {
      super(List.of("fi", "sv", "en"));
    }
  }

  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final String SPOKEN = "fi|sv|en";

  @Option(names = "--notice", paramLabel = "FILE", description = "the published notice")
  private @Nullable Path notice;

  @Option(names = "--exports", paramLabel = "DIR", description = "the folder of exports")
  private @Nullable Path exports;

  @Option(names = "--name", paramLabel = "NAME", description = "the job's name: a-z 0-9 -")
  private @Nullable String name;

  @Option(
      names = "--language",
      paramLabel = "fi|sv|en",
      completionCandidates = Languages.class,
      description = "of the report; default: the notice's")
  private @Nullable String language;

  @Option(
      names = "--jobs",
      paramLabel = "DIR",
      description = "the folder that gets NAME.yml and registers/NAME.yml; default: jobs")
  private Path jobs = Path.of("jobs");

  @Override
  public Integer call() throws IOException {
    Questions questions = Questions.here();
    Path from = notice != null ? notice : path(questions, "The notice (pdf, docx, html, txt, …)");
    if (from == null) {
      return wrong("say the notice with --notice and the folder of exports with --exports");
    }
    Path folder = exports != null ? exports : path(questions, "The folder of exports");
    if (folder == null) {
      return wrong("say the folder of exports with --exports");
    }
    if (!Files.isDirectory(folder)) {
      return wrong("there is no folder " + folder);
    }
    String id = name != null ? name : asked(questions, "A name for the job", named(folder), NAME);
    if (!id.matches(NAME)) {
      return wrong("the job's name has only a-z, 0-9 and hyphens between them; give --name");
    }
    Path job = jobs.resolve(id + ".yml");
    Path register = jobs.resolve("registers").resolve(id + ".yml");
    for (Path file : List.of(job, register)) {
      if (Files.exists(file)) {
        return wrong(file + " is there; a person may have corrected it. Give another --name");
      }
    }
    NoticeReading reading;
    try {
      reading = NoticeReader.read(from, between(register, from));
    } catch (UnreadableNoticeException e) {
      return wrong(from + ": " + e.getMessage());
    }
    String spoken =
        language != null
            ? language
            : asked(questions, "The report's language (fi, sv, en)", reading.language(), SPOKEN);
    if (!spoken.matches(SPOKEN)) {
      return wrong("the report's language is fi, sv or en");
    }
    return write(job, register, reading, Exports.of(folder, from), folder, id, spoken);
  }

  private int write(
      Path job,
      Path register,
      NoticeReading reading,
      Exports found,
      Path folder,
      String id,
      String spoken)
      throws IOException {
    if (found.groups().isEmpty()) {
      return wrong("there are no exports in " + folder);
    }
    Map<String, JobDraft.Seen> seen = seen(found);
    String output = between(job, jobs.toAbsolutePath().normalize().resolveSibling("reports"));
    String text =
        JobDraft.of(
            id, spoken, output, reading.register(), found, between(job, folder) + "/", seen);
    Files.createDirectories(register.toAbsolutePath().getParent());
    Files.writeString(register, reading.yaml(), StandardOpenOption.CREATE_NEW);
    Files.writeString(job, text, StandardOpenOption.CREATE_NEW);
    List<Mistake> mistakes = JobFiles.read(List.of(job)).mistakes();
    mistakes.forEach(System.err::println);
    System.out.println(job + ": " + count(found.groups().size(), "source"));
    System.out.println(
        register
            + ": "
            + reading.register().declares().size()
            + " declared, "
            + count(reading.register().retention().size(), "retention rule")
            + ", "
            + count(reading.undecided(), "sentence")
            + " for you to decide");
    System.out.println("Check what the comments in both ask for, then: seloste scan " + job);
    return mistakes.isEmpty() ? 0 : 2;
  }

  private Map<String, JobDraft.Seen> seen(Exports found) throws IOException {
    Map<String, JobDraft.Seen> seen = new TreeMap<>();
    int threads = Runtime.getRuntime().availableProcessors();
    try (Inspection inspection = new Inspection(Classifier.standard(), threads)) {
      for (Exports.Group group : found.groups()) {
        if (Terminal.watched()) {
          System.err.println("looking into " + group.id());
        }
        seen.put(group.id(), seen(inspection, group));
      }
    }
    return seen;
  }

  /** What the newest file of a source holds: the last by name, for names have dates. */
  private static JobDraft.Seen seen(Inspection inspection, Exports.Group group) throws IOException {
    Path file = group.files().get(group.files().size() - 1);
    String kind = kind(file);
    long size = Files.size(file);
    if (size > LARGEST) {
      return new JobDraft.Seen(kind, List.of(), List.of("too large to look into here"));
    }
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    long modified = Files.getLastModifiedTime(file).toMillis();
    SourceFile source = new SourceFile(file, file.toString(), size, modified, null);
    for (Inspection.Inspected one : inspection.inspect(source)) {
      if (one.coverage().reason() != null) {
        problems.add("not read in full: " + Reasons.text(one.coverage().reason(), Locale.ENGLISH));
      }
      one.found().tables().forEach(table -> table.fields().forEach(field -> field(fields, field)));
    }
    return new JobDraft.Seen(
        kind,
        fields.entrySet().stream()
            .map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
            .toList(),
        problems);
  }

  private static void field(Map<String, Set<String>> fields, FieldFound field) {
    Set<String> categories =
        field.categories().stream()
            .filter(CategoryFound::found)
            .map(found -> found.category().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!categories.isEmpty()) {
      String header = field.header().isBlank() ? "column " + (field.index() + 1) : field.header();
      fields.computeIfAbsent(header, h -> new LinkedHashSet<>()).addAll(categories);
    }
  }

  private static String kind(Path file) {
    String lower = file.toString().toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\.(wav|mp3|m4a|ogg|opus|flac|amr|gsm)")) {
      return "calls";
    }
    return lower.matches(".*\\.(xlsx|xlsm|xls|ods)") ? "spreadsheets" : "documents";
  }

  /** How the file's folder names a path: relative with slashes, or whole on another drive. */
  private static String between(Path file, Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean same = folder != null && java.util.Objects.equals(folder.getRoot(), absolute.getRoot());
    return (same ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
  }

  private static String named(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return Exports.id(last == null ? "job" : last.toString() + ".");
  }

  /** A file or folder; null when nobody says which. */
  private static @Nullable Path path(Questions questions, String question) throws IOException {
    String answer =
        questions.ask(question, null, path -> Files.exists(Path.of(path)), "there is no such file");
    return answer == null ? null : Path.of(answer);
  }

  /** What has a usual answer is asked for only where something else had to be asked for. */
  private static String asked(Questions questions, String question, String usual, String form)
      throws IOException {
    String answer =
        questions.begun()
            ? questions.ask(question, usual, text -> text.matches(form), "that will not do")
            : usual;
    return answer == null ? usual : answer;
  }

  private static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  private static int wrong(String what) {
    System.err.println("seloste: " + what);
    return 2;
  }
}
