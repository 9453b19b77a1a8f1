package fi.seloste;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code seloste status}: the runs so far. */
@Command(
    name = "status",
    description = "Shows the runs so far, their state and findings.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  seloste status --state reports/.state")
final class StatusCommand implements Callable<Integer> {

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "the state folder; default: ${DEFAULT-VALUE}")
  private Path state = Path.of("reports", ".state");

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(state)) {
      System.err.println(
          "seloste: there is no state in " + state + "; name the folder with --state DIR");
      return 2;
    }
    try (StateFolder held = StateFolder.take(state, "status");
        LocalRunner runner = new LocalRunner(held, ClockOf.environment(), 1)) {
      System.out.printf("%-24s %-8s %3s  %-12s %s%n", "job", "month", "try", "state", "findings");
      for (Store.Run run : runner.store().runs()) {
        System.out.printf(
            "%-24s %-8s %3d  %-12s %s%n",
            run.job(), run.month(), run.attempt(), state(run), findings(runner, run));
      }
      return 0;
    } catch (StateFolder.HeldException e) {
      System.out.println("a run is under way: " + e.getMessage());
      return 4;
    }
  }

  private static String state(Store.Run run) {
    if (!run.done()) {
      return "unfinished";
    }
    return Boolean.TRUE.equals(run.complete()) ? "done" : "incomplete";
  }

  private static String findings(LocalRunner runner, Store.Run run) {
    return runner
        .outcome(run)
        .map(
            outcome ->
                outcome.discrepancies().stream()
                        .filter(one -> !one.state().equals("resolved"))
                        .count()
                    + " discrepancies")
        .orElse("-");
  }
}
