package fi.seloste;

import fi.seloste.declare.Mistake;
import fi.seloste.declare.Node;
import fi.seloste.declare.Reading;
import fi.seloste.declare.Register;
import fi.seloste.declare.RegisterFile;
import fi.seloste.declare.RetentionForm;
import fi.seloste.declare.RetentionRule;
import fi.seloste.declare.Sha256;
import fi.seloste.declare.YamlFile;
import fi.seloste.detect.NameList;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads job files and their registers. Nothing is half read: where there is a mistake there are no
 * jobs, and all mistakes of all files are told at once.
 */
public final class JobFiles {

  private final Map<String, Path> jobIds = new HashMap<>();
  private final Map<String, Path> registerIds = new HashMap<>();
  private final Map<Path, RegisterFile.Read> registers = new HashMap<>();
  private final Set<Mistake> mistakes = new LinkedHashSet<>();

  private JobFiles() {}

  /**
   * What came of the job files.
   *
   * @param jobs the jobs in the order asked for; empty when there are mistakes
   * @param mistakes all mistakes, by file, line and column
   */
  public record Read(List<JobFile> jobs, List<Mistake> mistakes) {}

  /** Reads job files with the registers they name. */
  public static Read read(List<Path> jobs) {
    JobFiles files = new JobFiles();
    List<JobFile> read = new ArrayList<>();
    for (Path job : jobs) {
      JobFile file = files.job(job);
      if (file != null) {
        read.add(file);
      }
    }
    List<Mistake> mistakes = List.copyOf(files.mistakes);
    return new Read(mistakes.isEmpty() ? List.copyOf(read) : List.of(), mistakes);
  }

  /** The JSON Schema of job files (draft 2020-12). */
  public static Map<String, Object> schema() {
    return RegisterFile.schema("job", "Seloste job file", JobForm.FORM);
  }

  private @Nullable JobFile job(Path path) {
    YamlFile yaml = YamlFile.read(path, path.toString());
    mistakes.addAll(yaml.mistakes());
    if (yaml.root() == null) {
      return null;
    }
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = folder(absolute);
    Reading in = Reading.of(path.toString(), folder, List.of(JobForm.FORM, RegisterFile.form()));
    if (registerNotJob(yaml.root())) {
      in.mistake(yaml.root().place(), "this is a register file; give the job file that names it");
      mistakes.addAll(in.mistakes());
      return null;
    }
    JobForm.Asked asked = JobForm.FORM.read(yaml.root(), in);
    in.settle(SourceForm.SOURCE, in.defined(SourceForm.SOURCE), "here");
    if (asked != null) {
      // A misspelt kind would leave vouchers without the statute that keeps them.
      in.settleNear(
          RetentionForm.KIND,
          asked.sources().stream().map(JobFile.Source::records).filter(Objects::nonNull).toList(),
          "among the sources");
    }
    Node.Text id = text(yaml.root(), "job");
    if (id != null) {
      once(id, absolute, in.key("job"));
    }
    // Read whatever else is wrong with the job, so that its mistakes do not hide the register's.
    Node.Text named = text(yaml.root(), "register");
    Named register = named == null ? null : register(named, path, folder, in.key("register"));
    if (register != null && !register.read().groups().isEmpty()) {
      in.settle(RegisterFile.GROUP, register.read().groups(), "in the register");
    }
    if (asked != null && register != null && register.read().register() != null) {
      conditions(register.read().register(), asked.policy(), in.key("register"), named);
    }
    mistakes.addAll(in.mistakes());
    if (register == null) {
      return null;
    }
    mistakes.addAll(register.read().mistakes());
    Register declared = register.read().register();
    return asked == null || declared == null
        ? null
        : file(
            asked,
            absolute,
            declared,
            register.file(),
            digest(yaml, register.read(), asked.names()));
  }

  private static String digest(YamlFile job, RegisterFile.Read register, List<NameList> names) {
    StringBuilder hashes = new StringBuilder(job.sha256()).append(register.sha256());
    names.forEach(list -> hashes.append(list.sha256()));
    return Sha256.hex(hashes.toString());
  }

  /** A record's cohort has a bit for each condition, so there cannot be more than it has bits. */
  private static void conditions(
      Register register, List<RetentionRule> policy, Reading in, Node.Text named) {
    long different =
        Stream.of(
                register.declares().stream().map(Register.Declared::when),
                register.recipients().stream().map(Register.Recipient::when),
                register.retention().stream().map(RetentionRule::when),
                policy.stream().map(RetentionRule::when))
            .flatMap(whens -> whens)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    if (different > Conditions.MOST) {
      in.mistake(
          named.place(),
          "the register and the policy have more than "
              + Conditions.MOST
              + " different conditions; split the register");
    }
  }

  /** A register file that was read, and where it is. */
  private record Named(Path file, RegisterFile.Read read) {}

  private void once(Node.Text id, Path absolute, Reading in) {
    Path other = jobIds.putIfAbsent(id.text().strip(), absolute);
    if (other != null) {
      in.mistake(
          id.place(),
          other.equals(absolute)
              ? "this job file is asked for twice; name it once"
              : "another of the job files has this id too; give each its own");
    }
  }

  private @Nullable Named register(Node.Text named, Path path, Path folder, Reading in) {
    Path file;
    Path shown;
    try {
      file = folder.resolve(named.text().strip()).normalize();
      shown = path.resolveSibling(named.text().strip()).normalize();
    } catch (InvalidPathException e) {
      in.mistake(named.place(), "this is no path");
      return null;
    }
    if (!Files.isRegularFile(file)) {
      in.mistake(named.place(), "there is no such register file; paths start at this file");
      return null;
    }
    RegisterFile.Read read =
        registers.computeIfAbsent(
            file,
            f ->
                NoticeRegister.is(f)
                    ? NoticeRegister.read(f, shown)
                    : RegisterFile.read(f, shown.toString()));
    Register register = read.register();
    Path other = register == null ? null : registerIds.putIfAbsent(register.id(), file);
    if (other != null && !other.equals(file)) {
      in.mistake(
          named.place(), "another job's register file has the same id; give each register its own");
    }
    return new Named(file, read);
  }

  /** The text of a key of the file's top; null when there is none. */
  private static Node.@Nullable Text text(Node root, String key) {
    if (root instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.key().equals(key)
            && entry.value() instanceof Node.Text text
            && !text.text().isBlank()) {
          return text;
        }
      }
    }
    return null;
  }

  private static JobFile file(
      JobForm.Asked asked, Path file, Register register, Path registerFile, String digest) {
    Path output = asked.output();
    return new JobFile(
        asked.id(),
        file,
        register,
        registerFile,
        asked.language(),
        output == null ? folder(file).resolve("reports") : output,
        asked.fiscalYears(),
        asked.names(),
        asked.detectors(),
        asked.sources(),
        asked.lists(),
        asked.statutory(),
        asked.policy(),
        asked.retain(),
        digest);
  }

  private static boolean registerNotJob(Node root) {
    return root instanceof Node.Mapping mapping
        && mapping.entries().stream().noneMatch(e -> e.key().equals("job"))
        && mapping.entries().stream()
            .anyMatch(e -> e.key().equals("declares") || e.key().equals("controller"));
  }

  private static Path folder(Path absolute) {
    Path folder = absolute.getParent();
    return folder == null ? absolute : folder;
  }
}
