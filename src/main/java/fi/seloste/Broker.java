package fi.seloste;

import jakarta.jms.ConnectionFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/**
 * The broker that the manager carries, with nothing on disk: when the manager dies its requests die
 * with it, and the next one asks anew. Messages hold the id of a step execution and nothing else.
 */
final class Broker implements AutoCloseable {

  /** Where slices are asked for. */
  static final String QUEUE = "seloste.slices";

  /** A worker that is silent for so long has its request given to another. */
  private static final int SILENCE_MILLIS = 15_000;

  private static final int RETRY_MILLIS = 1_000;

  private final EmbeddedActiveMQ server;

  private Broker(EmbeddedActiveMQ server) {
    this.server = server;
  }

  /**
   * Starts a broker.
   *
   * @param folder for what a broker without memory still writes
   * @throws StateException when it cannot listen
   */
  static Broker start(Cluster.Broker asked, Path folder) {
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    try {
      server.setConfiguration(configuration(asked, folder));
      server.setSecurityManager(new OneUser(asked.user(), asked.password()));
      server.start();
    } catch (Exception e) {
      throw unable(asked);
    }
    if (!server.getActiveMQServer().getRemotingService().isStarted()
        || server.getActiveMQServer().getRemotingService().getAcceptor("workers") == null
        || !server.getActiveMQServer().getRemotingService().getAcceptor("workers").isStarted()) {
      new Broker(server).close();
      throw unable(asked);
    }
    return new Broker(server);
  }

  private static StateException unable(Cluster.Broker asked) {
    return new StateException(
        "the broker cannot listen at "
            + asked.listen()
            + "; see broker: in the cluster file, whether the port is free, and the key store of"
            + " tls");
  }

  private static Configuration configuration(Cluster.Broker asked, Path folder) throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setName("seloste")
            .setPersistenceEnabled(false)
            .setJMXManagementEnabled(false)
            .setSecurityEnabled(true)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            // a paused machine is no reason to end the month
            .setCriticalAnalyzer(false);
    configuration.addAcceptorConfiguration(
        "workers", asked.listen() + "?protocols=CORE" + tls(asked, true));
    configuration.addQueueConfiguration(
        QueueConfiguration.of(QUEUE)
            .setAddress(QUEUE)
            .setRoutingType(RoutingType.ANYCAST)
            .setDurable(false));
    // tries are counted in the database: a broker that gives up first would lose the slice
    configuration.addAddressSetting(
        "#", new AddressSettings().setMaxDeliveryAttempts(-1).setAutoCreateQueues(false));
    return configuration;
  }

  /** How the manager and the workers reach the broker. */
  static ConnectionFactory connections(Cluster.Broker asked) {
    ActiveMQConnectionFactory factory =
        new ActiveMQConnectionFactory(
            asked.url() + tls(asked, false), asked.user(), asked.password());
    // without a window each worker gets one request at a time; one with a window hoards them
    factory.setConsumerWindowSize(0);
    factory.setRetryInterval(RETRY_MILLIS);
    factory.setReconnectAttempts(-1);
    factory.setConnectionTTL(SILENCE_MILLIS);
    factory.setClientFailureCheckPeriod(SILENCE_MILLIS / 3);
    factory.setCallTimeout(SILENCE_MILLIS);
    factory.setCallFailoverTimeout(SILENCE_MILLIS);
    return factory;
  }

  private static String tls(Cluster.Broker asked, boolean serving) {
    Cluster.Tls tls = asked.tls();
    if (tls == null) {
      return "";
    }
    StringBuilder query = new StringBuilder(serving ? "&" : "?").append("sslEnabled=true");
    append(query, "keyStore", serving ? tls.keystore() : null, tls.password());
    append(query, "trustStore", tls.truststore(), tls.password());
    return query.toString();
  }

  private static void append(
      StringBuilder query, String name, @Nullable Path store, String password) {
    if (store != null) {
      query.append('&').append(name).append("Type=PKCS12");
      query.append('&').append(name).append("Path=").append(encoded(store.toString()));
      query.append('&').append(name).append("Password=").append(encoded(password));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      // the process ends, and the broker with it
      return;
    }
  }

  /** Manager and workers are one user, who may do everything; nobody else may do anything. */
  private record OneUser(String user, String password) implements ActiveMQSecurityManager {
    @Override
    public boolean validateUser(String name, String secret) {
      boolean known = same(user, name);
      return same(password, secret) && known;
    }

    @Override
    public boolean validateUserAndRole(
        String name, String secret, Set<Role> roles, CheckType checkType) {
      return validateUser(name, secret);
    }

    /** Without telling by its time how much was right. */
    private static boolean same(String right, @Nullable String given) {
      return given != null
          && MessageDigest.isEqual(
              right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return "one user";
    }
  }
}
