package fi.seloste;

import fi.seloste.collect.Spool;
import fi.seloste.declare.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seloste scan}: the monthly job of each job file. */
@Command(
    name = "scan",
    description = "Runs the monthly job of each job file and writes its report.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  seloste scan jobs/*.yml",
      "  seloste scan jobs/crm.yml --month 2026-10 --again",
      "  seloste scan jobs/*.yml --json > result.json",
      "  seloste scan jobs/crm.yml --month 2026-10 --as-of 2026-11-15 --out /srv/reports"
    })
final class ScanCommand implements Callable<Integer> {

  static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  @Parameters(arity = "1..*", paramLabel = "JOB", description = "job files")
  private List<Path> jobs = List.of();

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "the month to report on; default: the last full month")
  private @Nullable YearMonth month;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description = "the day on which due dates are judged; default: the month's last day")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder that gets JOB/MONTH/; default: the job's output")
  private @Nullable Path out;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "what Seloste remembers; default: .state in the output folder")
  private @Nullable Path state;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many slices are scanned at once; default: the number of processors")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--cluster",
      paramLabel = "FILE",
      description = "share the work with the workers of a cluster file: seloste worker FILE")
  private @Nullable Path clusterFile;

  @Option(names = "--again", description = "scan a month once more that is already done")
  private boolean again;

  @Option(
      names = "--since-last",
      description =
          "use the last run's results for files, jobs and detectors that are unchanged; keeps this"
              + " run's results, encrypted, for the next")
  private boolean sinceLast;

  @Option(
      names = "--new-state",
      description = "set a damaged state aside and begin a new one; history starts anew")
  private boolean newState;

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      description = "how progress is told on standard error; default: ${DEFAULT-VALUE}")
  private LogFormat logFormat = LogFormat.TEXT;

  @Option(
      names = "--json",
      description = "for programs: what came of each job as one JSON document on standard output")
  private boolean json;

  private final Clock clock = ClockOf.environment();
  private LogLine log = new LogLine(System.err, false, clock);
  private @Nullable Cluster cluster;
  private Summary summary = new Summary(System.out, false, false);

  @Override
  public Integer call() throws Exception {
    log = new LogLine(System.err, logFormat == LogFormat.JSON, clock);
    if (threads < 1) {
      log.error("--threads must be at least 1");
      return 2;
    }
    JobFiles.Read read = JobFiles.read(jobs);
    List<Mistake> mistakes = new ArrayList<>(read.mistakes());
    if (clusterFile != null) {
      ClusterFile.Read shared = ClusterFile.read(clusterFile, System.getenv());
      mistakes.addAll(shared.mistakes());
      cluster = shared.cluster();
    }
    if (!mistakes.isEmpty()) {
      for (Mistake mistake : mistakes) {
        log.mistake(mistake.toString());
      }
      log.error(count(mistakes.size(), "mistake") + "; nothing was opened");
      return 2;
    }
    YearMonth asked =
        month != null ? month : YearMonth.now(clock.withZone(HELSINKI)).minusMonths(1);
    LocalDate day = asOf != null ? asOf : asked.atEndOfMonth();
    summary = new Summary(System.out, json, Terminal.coloured(Terminal.watched(), System.getenv()));
    int worst = 0;
    for (Map.Entry<Path, List<JobFile>> jobsOfState : byState(read.jobs()).entrySet()) {
      worst =
          worse(
              worst,
              run(
                  jobsOfState.getKey(),
                  jobsOfState.getValue(),
                  new LocalRunner.Request(asked, day, again, sinceLast)));
    }
    summary.end(worst);
    return worst;
  }

  /** The jobs by the folder of their state, each with the output that was asked for. */
  private Map<Path, List<JobFile>> byState(List<JobFile> all) {
    Map<Path, List<JobFile>> byState = new LinkedHashMap<>();
    for (JobFile job : all) {
      if (!job.confirmed()) {
        log.warning(
            job.id()
                + ": the register was read from the notice itself; nobody has confirmed the"
                + " reading. See it with: seloste notice "
                + job.registerFile());
      }
      JobFile placed = out == null ? job : job.withOutput(out.toAbsolutePath().normalize());
      Path folder = state != null ? state : placed.output().resolve(".state");
      byState
          .computeIfAbsent(folder.toAbsolutePath().normalize(), f -> new ArrayList<>())
          .add(placed);
    }
    return byState;
  }

  @SuppressWarnings("try") // the folder for what is unpacked is only held
  private int run(Path folder, List<JobFile> all, LocalRunner.Request request) throws Exception {
    String holder = "process " + ProcessHandle.current().pid() + " since " + clock.instant();
    try (StateFolder held = StateFolder.take(folder, holder);
        LocalRunner runner = opened(held).hooked(log)) {
      Spool.under(held.folder().resolve("temp"));
      if (!plausible(runner)) {
        return 1;
      }
      int worst = 0;
      for (JobFile job : all) {
        worst = worse(worst, run(runner, job, request));
      }
      return worst;
    } catch (StateFolder.HeldException e) {
      log.error("another run holds " + folder + " (" + e.getMessage() + "); try again later");
      return 4;
    } catch (ManagerLock.HeldException e) {
      log.error(String.valueOf(e.getMessage()));
      return 4;
    } catch (StateException e) {
      log.error(String.valueOf(e.getMessage()));
      return 1;
    } catch (IOException e) {
      log.error(StateFolder.unusable(folder, e));
      return 1;
    } finally {
      Spool.close();
    }
  }

  private LocalRunner opened(StateFolder held) throws IOException {
    if (newState) {
      String stamp = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
      Path aside = held.renew(stamp);
      if (aside != null) {
        log.warning(
            "the former state is in "
                + aside
                + "; since when findings are known, the trend and unfinished runs begin anew");
      }
    }
    LocalRunner runner =
        new LocalRunner(held, Engines.of(held, clusterFile, cluster, threads), clock, threads);
    Set<String> lost = runner.lost();
    if (!lost.isEmpty()) {
      log.warning(
          "the state has lost "
              + count(lost.size(), "published run")
              + " that "
              + RunJournal.FILE
              + " knows ("
              + String.join(", ", lost)
              + "): findings first seen there will look newer, and the trend has a gap. Restore "
              + held.folder()
              + " from a backup if you have one");
    }
    return runner;
  }

  /** A clock that was set back would report on the wrong month, unless the month is said. */
  private boolean plausible(LocalRunner runner) {
    Instant now = clock.instant();
    Instant last = runner.lastBegan().orElse(now);
    if (!now.isBefore(last.minus(1, ChronoUnit.HOURS))) {
      return true;
    }
    log.warning(
        "the clock says "
            + now
            + ", but the last run began "
            + last
            + (month == null ? "; set the clock, or name the month with --month" : ""));
    return month != null;
  }

  /** A job that fails is told; the others still run. */
  private int run(LocalRunner runner, JobFile job, LocalRunner.Request request) {
    try {
      LocalRunner.Result result = told(runner, job, request);
      if (result.exitCode() == 1) {
        return failed(job, request, result.message());
      }
      boolean published = result.exitCode() == 0 || result.exitCode() == 3;
      summary.add(
          job,
          request.month(),
          result,
          published ? runner.outcome(job.id(), request.month()).orElse(null) : null);
      return result.exitCode();
    } catch (PeopleLists.BrokenListException e) {
      return failed(job, request, String.valueOf(e.getMessage()));
    } catch (Exception e) {
      return failed(job, request, Failures.of(e));
    }
  }

  private int failed(JobFile job, LocalRunner.Request request, String why) {
    log.error(job.id() + ": " + why);
    summary.failed(job, request.month(), why);
    return 1;
  }

  private LocalRunner.Result told(LocalRunner runner, JobFile job, LocalRunner.Request request)
      throws Exception {
    Progress.Shape shape =
        logFormat == LogFormat.JSON
            ? Progress.Shape.JSON
            : Terminal.watched() ? Progress.Shape.BAR : Progress.Shape.TEXT;
    try (Progress progress = new Progress(job.id(), log.out(), shape, clock)) {
      LocalRunner.Result result = runner.run(job, request, progress);
      progress.ended(result.exitCode(), result.message());
      return result;
    }
  }

  /** Failed outweighs stopped, stopped outweighs incomplete. */
  static int worse(int a, int b) {
    List<Integer> order = List.of(0, 3, 4, 2, 1);
    return order.indexOf(a) >= order.indexOf(b) ? a : b;
  }

  static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
