package fi.seloste;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own, for {@link ClusterHarness}. */
final class BrokerProcess {

  private BrokerProcess() {}

  /** Runs until it is killed: {@code URL FOLDER}, credentials from the environment. */
  @SuppressWarnings("try") // it is only held
  public static void main(String[] args) throws Exception {
    Cluster.Broker asked =
        new Cluster.Broker(
            args[0],
            args[0],
            true,
            System.getenv("SELOSTE_BROKER_USER"),
            System.getenv("SELOSTE_BROKER_PASSWORD"),
            null);
    try (Broker broker = Broker.start(asked, Path.of(args[1]))) {
      new CountDownLatch(1).await();
    }
  }
}
