package fi.seloste;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
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

  private static final String ACCEPTOR = "workers";

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
    try (ServerSocket free = new ServerSocket()) {
      // the server itself only logs that it cannot listen
      URI place = URI.create(asked.listen());
      free.bind(new InetSocketAddress(place.getHost(), place.getPort()));
    } catch (IOException | IllegalArgumentException e) {
      throw unable(asked);
    }
    try {
      server.setConfiguration(configuration(asked, folder));
      server.setSecurityManager(new OneUser(asked.user(), asked.password()));
      server.start();
    } catch (Exception e) {
      throw unable(asked);
    }
    Broker broker = new Broker(server);
    Acceptor acceptor = server.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR);
    if (acceptor == null || !acceptor.isStarted()) {
      broker.close();
      throw unable(asked);
    }
    return broker;
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
        new TransportConfiguration(
            NettyAcceptorFactory.class.getName(), transport(asked, true), ACCEPTOR));
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
            false,
            new TransportConfiguration(
                NettyConnectorFactory.class.getName(), transport(asked, false)));
    factory.setUser(asked.user());
    factory.setPassword(asked.password());
    // without a window each worker gets one request at a time; one with a window hoards them
    factory.setConsumerWindowSize(0);
    // whoever asks and whoever listens connects anew; a client that does would block their end
    factory.setReconnectAttempts(0);
    factory.setConnectionTTL(SILENCE_MILLIS);
    factory.setClientFailureCheckPeriod(SILENCE_MILLIS / 3);
    factory.setCallTimeout(SILENCE_MILLIS);
    factory.setCallFailoverTimeout(SILENCE_MILLIS);
    return factory;
  }

  /** As a map: a password in an address would have to be escaped. */
  private static Map<String, Object> transport(Cluster.Broker asked, boolean serving) {
    URI place = URI.create(serving ? asked.listen() : asked.url());
    Map<String, Object> transport = new HashMap<>();
    transport.put(TransportConstants.HOST_PROP_NAME, place.getHost());
    transport.put(TransportConstants.PORT_PROP_NAME, place.getPort());
    if (serving) {
      transport.put(TransportConstants.PROTOCOLS_PROP_NAME, "CORE");
    }
    Cluster.Tls tls = asked.tls();
    if (tls != null) {
      transport.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
      Path keystore = tls.keystore();
      if (serving && keystore != null) {
        transport.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
        transport.put(TransportConstants.KEYSTORE_PATH_PROP_NAME, keystore.toString());
        transport.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, tls.password());
      }
      Path truststore = tls.truststore();
      if (truststore != null) {
        transport.put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PKCS12");
        transport.put(TransportConstants.TRUSTSTORE_PATH_PROP_NAME, truststore.toString());
        transport.put(TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME, tls.password());
      }
    }
    return transport;
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
