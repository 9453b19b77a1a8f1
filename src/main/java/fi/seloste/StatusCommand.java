package fi.seloste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code seloste status}: the runs so far. */
@Command(
    name = "status",
    description = "Shows the runs so far, their state and findings.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  seloste status --state reports/.state",
      "  seloste status --state reports/.state --check",
      "  seloste status --cluster cluster.yml"
    })
final class StatusCommand implements Callable<Integer> {

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "the state folder; default: ${DEFAULT-VALUE}")
  private Path state = Path.of("reports", ".state");

  @Option(
      names = "--check",
      description = "read everything the state holds; exit code 1 when something is wrong")
  private boolean check;

  @Option(names = "--json", description = "one line of JSON for each run")
  private boolean json;

  @Option(
      names = "--cluster",
      paramLabel = "FILE",
      description = "the workers of a cluster file, and how far the run under way is")
  private @Nullable Path clusterFile;

  @Option(names = "--metrics", description = "with --cluster: as metrics, for Prometheus")
  private boolean metrics;

  @Override
  public Integer call() {
    if (clusterFile != null) {
      return shared(clusterFile);
    }
    if (!Files.isDirectory(state)) {
      System.err.println(
          "seloste: there is no state in " + state + "; name the folder with --state DIR");
      return 2;
    }
    try (StateFolder held = StateFolder.take(state.toAbsolutePath().normalize(), "status");
        LocalRunner runner =
            new LocalRunner(held, Engines.of(held, null, null, 1), ClockOf.environment(), 1)) {
      show(runner);
      return check ? checked(new StateCheck(held, runner)) : 0;
    } catch (StateFolder.HeldException e) {
      System.out.println("a run is under way: " + e.getMessage());
      return 4;
    } catch (StateException e) {
      System.err.println("seloste: " + e.getMessage());
      return 1;
    } catch (IOException e) {
      System.err.println("seloste: " + StateFolder.unusable(state, e));
      return 1;
    }
  }

  private int shared(Path file) {
    ClusterFile.Read read = ClusterFile.read(file, System.getenv());
    Cluster cluster = read.cluster();
    if (cluster == null) {
      read.mistakes().forEach(System.err::println);
      return 2;
    }
    Cluster.Database database = cluster.database();
    try (Connection connection = ManagerLock.open(database)) {
      DataSource source = new SingleConnectionDataSource(connection, true);
      if (!Schema.upToDate(source, SharedEngine.SCRIPTS, database.url())) {
        System.out.println("no manager of this version has used the shared database yet");
        return 0;
      }
      ClusterStatus status = new ClusterStatus(cluster, source, System.out);
      if (metrics) {
        status.metrics();
      } else if (json) {
        status.json();
      } else {
        status.text();
      }
      return 0;
    } catch (SQLException e) {
      System.err.println("seloste: " + SharedEngine.unreachable(database, e).getMessage());
      return 1;
    } catch (StateException e) {
      System.err.println("seloste: " + e.getMessage());
      return 1;
    }
  }

  private static int checked(StateCheck all) throws IOException {
    List<String> faults = all.faults();
    faults.forEach(fault -> System.err.println("seloste: " + fault));
    System.out.println("published files: " + all.published());
    System.out.println(
        faults.isEmpty()
            ? "the state is whole"
            : "the state has " + ScanCommand.count(faults.size(), "fault"));
    return faults.isEmpty() ? 0 : 1;
  }

  private void show(LocalRunner runner) {
    if (!json) {
      System.out.printf("%-24s %-8s %3s  %-12s %s%n", "job", "month", "try", "state", "findings");
    }
    for (Store.Run run : runner.store().runs()) {
      if (json) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("run", run.id());
        line.put("job", run.job());
        line.put("month", run.month().toString());
        line.put("attempt", run.attempt());
        line.put("state", state(run));
        line.put("started", run.started());
        line.put("exitCode", run.exitCode());
        line.put("output", run.output());
        System.out.println(JsonMapper.shared().writeValueAsString(line));
      } else {
        System.out.printf(
            "%-24s %-8s %3d  %-12s %s%n",
            run.job(), run.month(), run.attempt(), state(run), findings(runner, run));
      }
    }
  }

  private static String state(Store.Run run) {
    if (!run.done()) {
      return "unfinished";
    }
    return Boolean.TRUE.equals(run.complete()) ? "done" : "incomplete";
  }

  private static String findings(LocalRunner runner, Store.Run run) {
    try {
      return runner
          .outcome(run)
          .map(
              outcome ->
                  outcome.discrepancies().stream()
                          .filter(one -> !one.state().equals("resolved"))
                          .count()
                      + " discrepancies")
          .orElse("-");
    } catch (RuntimeException e) {
      return "cannot be read: see --check";
    }
  }
}
