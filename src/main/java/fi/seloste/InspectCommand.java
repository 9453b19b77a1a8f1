package fi.seloste;

import fi.seloste.collect.SourceFile;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import fi.seloste.report.FindingsJson;
import fi.seloste.report.Reasons;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seloste inspect}: what is in these files. */
@Command(
    name = "inspect",
    description = "Shows the tables, fields and categories of files. No job is needed.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  seloste inspect customers.csv calls.xlsx",
      "  seloste inspect --json customers.csv"
    })
final class InspectCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to look into")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "for programs: the sources array of findings.json")
  private boolean json;

  @Option(names = "--threads", paramLabel = "N", description = "default: the number of processors")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "the environment variable that holds the password of encrypted files")
  private @Nullable String passwordEnv;

  @Override
  public Integer call() throws Exception {
    List<FileCoverage> coverage = new ArrayList<>();
    List<SourceFound> found = new ArrayList<>();
    String password = Passwords.named(passwordEnv);
    try (Inspection inspection = new Inspection(Classifier.standard(), Math.max(1, threads))) {
      for (Path file : files) {
        for (Inspection.Inspected one : inspection.inspect(sourceFile(file).with(password))) {
          coverage.add(one.coverage());
          found.add(one.found());
          if (!json) {
            print(System.out, one);
          }
        }
      }
    }
    if (json) {
      FindingsJson.writeSources(coverage, found, System.out);
    }
    return coverage.stream().allMatch(file -> file.status().equals("read")) ? 0 : 3;
  }

  private static SourceFile sourceFile(Path file) throws java.io.IOException {
    boolean there = Files.isRegularFile(file);
    return new SourceFile(
        file,
        file.toString(),
        there ? Files.size(file) : 0,
        there ? Files.getLastModifiedTime(file).toMillis() : 0,
        null);
  }

  private static void print(PrintStream out, Inspection.Inspected one) {
    FileCoverage file = one.coverage();
    out.println(
        file.file()
            + "  "
            + file.format()
            + "  "
            + file.status()
            + (file.reason() == null ? "" : ": " + Reasons.text(file.reason(), Locale.ENGLISH)));
    file.notes().forEach(note -> out.println("  note: " + Reasons.text(note, Locale.ENGLISH)));
    for (TableFound table : one.found().tables()) {
      out.printf(
          "%n  %s%,d records%s%n",
          table.table().isEmpty() ? "" : table.table() + ": ",
          table.rows(),
          table.hidden() ? " (hidden)" : "");
      out.printf("  %-28s %12s %12s  %s%n", "field", "filled", "distinct", "categories");
      for (FieldFound field : table.fields()) {
        out.printf(
            "  %-28s %,12d %,12d  %s%n",
            clip(field.header().isBlank() ? "#" + (field.index() + 1) : field.header()),
            field.filled(),
            field.distinct(),
            field.categories().stream()
                .filter(CategoryFound::found)
                .map(InspectCommand::category)
                .collect(Collectors.joining("; ")));
      }
    }
    out.println();
  }

  private static String category(CategoryFound found) {
    return String.format(
        Locale.ROOT,
        "%s %.2f (%,d: %s)",
        found.category().id(),
        found.confidence(),
        found.hits(),
        String.join("+", found.reasons()));
  }

  private static String clip(String header) {
    String line = header.replaceAll("\\s+", " ");
    return line.length() <= 28 ? line : line.substring(0, 27) + "…";
  }
}
