package fi.seloste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seloste broker}: the broker of a cluster in a process of its own. */
@Command(
    name = "broker",
    description = {
      "Carries the requests of a cluster whose file says standalone: true, until it is ended.",
      "Without it the manager carries them."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  seloste broker cluster.yml")
final class BrokerCommand implements Callable<Integer> {

  @Parameters(paramLabel = "CLUSTER", description = "the cluster file")
  private Path file = Path.of("cluster.yml");

  @Override
  @SuppressWarnings("try") // it is only held
  public Integer call() throws InterruptedException {
    ClusterFile.Read read = ClusterFile.read(file, System.getenv());
    Cluster cluster = read.cluster();
    if (cluster == null) {
      read.mistakes().forEach(System.err::println);
      return 2;
    }
    if (!cluster.broker().standalone()) {
      System.err.println(
          "seloste: " + file + " lets the manager carry the broker; see broker: standalone");
      return 2;
    }
    CountDownLatch over = new CountDownLatch(1);
    try (Broker broker = Broker.start(cluster.broker(), Files.createTempDirectory("broker"))) {
      System.err.println("seloste: broker listens at " + cluster.broker().listen());
      over.await();
      return 0;
    } catch (StateException | IOException e) {
      System.err.println("seloste: " + e.getMessage());
      return 1;
    }
  }
}
