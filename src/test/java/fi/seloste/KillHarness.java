package fi.seloste;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs jobs as real processes, ends them as a power failure would, repeats the command, and
 * compares every output byte by byte with that of a run nobody disturbed. As a command: {@code
 * KillHarness KILLS SEED FOLDER ROWS}, over the five registers and a large one.
 */
final class KillHarness {

  /** In the order in which a run comes by them. */
  static final List<String> POINTS =
      List.of(
          "plan",
          "planned",
          "slice-begun",
          "slice",
          "slice-stored",
          "history",
          "purge",
          "report",
          "publish-moved",
          "publish",
          "done",
          "published");

  private static final int KILLED = 137;
  private static final List<String> REGISTERS =
      List.of("helppokatsastus", "hyotytiimi", "kattokeskus", "remonttilinkki", "wetteri-trucks");

  private final List<String> jobs;

  KillHarness(List<String> jobs) {
    this.jobs = List.copyOf(jobs);
  }

  /** Runs to the end; gives the exit code. */
  int run(Path out, String... further) throws Exception {
    Process process = start(out, "", further);
    if (!process.waitFor(30, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the run hangs");
    }
    return process.exitValue();
  }

  /** Runs until a named place; says whether the process was ended there. */
  boolean killedAt(Path out, String point, String... further) throws Exception {
    Process process = start(out, point, further);
    process.waitFor();
    return process.exitValue() == KILLED;
  }

  /** Runs for so long; says whether the process had to be ended. */
  boolean killedAfter(Path out, long millis) throws Exception {
    Process process = start(out, "");
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  Process start(Path out, String point, String... further) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dseloste.slice=65536");
    command.add("-Dseloste.kill=" + point);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "fi.seloste.Seloste"));
    command.add("scan");
    command.addAll(jobs);
    command.addAll(List.of("--month", "2026-10", "--out", out.toString()));
    command.addAll(List.of(further));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SOURCE_DATE_EPOCH", "1793491200");
    builder.environment().put("SELOSTE_STATE_KEY", "5e".repeat(32));
    Files.createDirectories(out);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(out.resolve("stderr.txt").toFile()));
    return builder.start();
  }

  /** Every published file of every job, by name, as a hash. */
  static Map<String, String> contents(Path out) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (!name.startsWith(".state") && !name.equals("stderr.txt")) {
          files.put(name, sha256(file));
        }
      }
    }
    return files;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** A job over one generated file that makes many slices. */
  static String large(Path folder, int rows) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(7);
    try (PrintStream csv =
        new PrintStream(folder.resolve("large.csv").toFile(), StandardCharsets.UTF_8)) {
      csv.println("Asiakasnro;Nimi;Sähköposti;Puhelin;Luotu;Lisätiedot");
      for (int i = 0; i < rows; i++) {
        csv.printf(
            "%d;Asiakas %d;a%d@yritys.example;040 %07d;%d.%d.%d;\"soita\n huomenna %d\"%n",
            i,
            i,
            i,
            random.nextInt(10_000_000),
            1 + random.nextInt(28),
            1 + random.nextInt(12),
            2012 + random.nextInt(14),
            i);
      }
    }
    Files.writeString(
        folder.resolve("register.yml"),
        """
        register: large
        title: Suuri rekisteri
        controller: Koe Oy
        notice: {file: notice.txt}
        list: closed
        subjects: [customer]
        declares:
          - {category: email, subjects: [customer]}
        """);
    Path job = folder.resolve("large.yml");
    Files.writeString(
        job,
        """
        job: large
        register: register.yml
        sources:
          - {source: crm, files: large.csv, kind: crm, subjects: customer, records: customer}
        policy:
          - {records: customer, clock: created, period: P10Y, action: erase}
        """);
    return job.toString();
  }

  /** Kills by turns at named places and at random, over all registers and a large job. */
  public static void main(String[] args) throws Exception {
    int wanted = Integer.parseInt(args[0]);
    Random random = new Random(Long.parseLong(args[1]));
    Path folder = Path.of(args[2]).toAbsolutePath();
    delete(folder);
    List<String> jobs = new ArrayList<>();
    REGISTERS.forEach(register -> jobs.add("jobs/" + register + ".yml"));
    jobs.add(large(folder.resolve("large"), Integer.parseInt(args[3])));
    KillHarness harness = new KillHarness(jobs);

    long began = System.nanoTime();
    int code = harness.run(folder.resolve("undisturbed"));
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Map<String, String> expected = contents(folder.resolve("undisturbed"));
    System.out.printf("undisturbed: exit %d, %d files, %d ms%n", code, expected.size(), whole);

    int kills = 0;
    int compared = 0;
    int wrong = 0;
    Path killed = folder.resolve("killed");
    for (int i = 0; kills < wanted; i++) {
      boolean died =
          i % 2 == 0
              ? harness.killedAt(killed, named(i / 2, random))
              : harness.killedAfter(killed, whole / 20 + random.nextLong(whole));
      kills += died ? 1 : 0;
      if (!died || kills == wanted) {
        code = harness.run(killed);
        compared++;
        boolean same = code == 0 && contents(killed).equals(expected);
        wrong += same ? 0 : 1;
        System.out.printf(
            "after %d kills: exit %d, %s%n", kills, code, same ? "same" : "DIFFERENT");
        if (!same) {
          break;
        }
        delete(killed);
      }
    }
    System.out.printf("%d kills, %d comparisons, %d different%n", kills, compared, wrong);
    System.exit(wrong == 0 ? 0 : 1);
  }

  /** A place, and the how-manieth passing of it: six jobs come by it. */
  private static String named(int i, Random random) {
    String point = POINTS.get(i % POINTS.size());
    if (i % 5 == 4) {
      return (random.nextBoolean() ? "checkpoint:" : "close:") + random.nextInt(60);
    }
    return point.startsWith("slice")
        ? point.replaceAll(":.*", "") + ":" + (1 + random.nextInt(60))
        : point + ":" + (1 + random.nextInt(3));
  }
}
