package fi.seloste;

import fi.seloste.collect.SourceFile;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.NameList;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.SourceFound;
import fi.seloste.report.FindingsJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
      "  seloste inspect --json customers.csv",
      "  seloste inspect --names sukunimitilasto.xlsx customers.csv"
    })
final class InspectCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to look into")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "for programs: the sources array of findings.json")
  private boolean json;

  @Option(
      names = "--names",
      paramLabel = "LIST",
      description = "further names, as DVV publishes them: a column Etunimi or Sukunimi")
  private List<Path> names = List.of();

  @Option(names = "--threads", paramLabel = "N", description = "default: the number of processors")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "the environment variable that holds the password of encrypted files")
  private @Nullable String passwordEnv;

  @Override
  public Integer call() throws Exception {
    Classifier.prepare();
    List<NameList> known = new ArrayList<>();
    for (Path list : names) {
      try {
        known.add(NameList.read(list));
      } catch (UnreadableFileException e) {
        System.err.println("seloste: --names: " + NameShape.mistake(list, e));
        return 2;
      }
    }
    List<FileCoverage> coverage = new ArrayList<>();
    List<SourceFound> found = new ArrayList<>();
    String password = Passwords.named(passwordEnv);
    InspectText text = new InspectText(System.out);
    try (Inspection inspection =
        new Inspection(Classifier.with(known, List.of()), Math.max(1, threads))) {
      for (Path file : files) {
        for (Inspection.Inspected one : inspection.inspect(sourceFile(file).with(password))) {
          coverage.add(one.coverage());
          found.add(one.found());
          if (!json) {
            text.print(one);
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
}
