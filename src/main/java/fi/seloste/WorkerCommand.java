package fi.seloste;

import fi.seloste.collect.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seloste worker}: scans slices for a manager on another machine. */
@Command(
    name = "worker",
    description = "Scans slices for scan --cluster, until it is ended with SIGTERM.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  seloste worker cluster.yml",
      "",
      "Exit codes: 0 ended as asked; 1 failed or refused, for the reason it names;",
      "2 wrong usage or cluster file."
    })
final class WorkerCommand implements Callable<Integer> {

  private static final int RETRY_SECONDS = 2;

  @Parameters(paramLabel = "CLUSTER", description = "the cluster file")
  private Path file = Path.of("cluster.yml");

  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  @Override
  public Integer call() throws Exception {
    ClusterFile.Read read = ClusterFile.read(file, System.getenv());
    Cluster cluster = read.cluster();
    if (cluster == null) {
      read.mistakes().forEach(System.err::println);
      return 2;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    try {
      SecretKey key = StateKey.shared();
      Spool.under(Files.createTempDirectory("worker"));
      while (ready(cluster)) {
        try {
          return work(cluster, key);
        } catch (DataAccessException e) {
          // the database went away again before the worker was known to it
        }
      }
      return 0;
    } catch (StateException | IOException e) {
      System.err.println("seloste: " + e.getMessage());
      return 1;
    } finally {
      Spool.close();
      ended.countDown();
    }
  }

  private int work(Cluster cluster, SecretKey key) throws InterruptedException {
    try (Worker worker = new Worker(cluster, key, ClockOf.environment(), over)) {
      System.err.println(
          "seloste: worker " + worker.id() + " scans " + cluster.slots() + " slices at once");
      String refusal = worker.work();
      if (refusal != null) {
        System.err.println("seloste: this worker cannot help: " + refusal);
        return 1;
      }
      return 0;
    }
  }

  /** Waits until the manager has made the tables; false when the worker is ended before. */
  private boolean ready(Cluster cluster) throws InterruptedException {
    String told = "";
    while (true) {
      String wait;
      try {
        ManagerLock.open(cluster.database()).close();
        wait =
            Schema.upToDate(
                    SharedEngine.source(cluster.database()),
                    SharedEngine.SCRIPTS,
                    cluster.database().url())
                ? null
                : "the manager has not made its tables yet";
      } catch (FlywayException e) {
        wait = "the shared database does not answer";
      } catch (SQLException e) {
        if (String.valueOf(e.getSQLState()).startsWith("28")) {
          throw SharedEngine.unreachable(cluster.database(), e);
        }
        wait = "the shared database does not answer";
      }
      if (wait == null) {
        return true;
      }
      if (!told.equals(wait)) {
        System.err.println("seloste: " + wait + "; trying again");
        told = wait;
      }
      if (over.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
        return false;
      }
    }
  }

  /** On SIGTERM: the slices under way are finished first, then the process ends with 0. */
  private void end() {
    if (ended.getCount() == 0) {
      return;
    }
    over.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }
}
