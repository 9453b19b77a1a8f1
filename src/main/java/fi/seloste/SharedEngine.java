package fi.seloste;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;

/**
 * Several machines: a PostgreSQL database that all share, and a broker that carries the requests.
 * The manager proves by a lock in the database that it is the only one.
 */
final class SharedEngine implements Engine {

  /** The folder of PostgreSQL's scripts. */
  static final String SCRIPTS = "postgresql";

  private static final int CONNECTIONS = 4;

  /** An answer that takes longer never comes: the network is cut. */
  private static final int SECONDS_TO_ANSWER = 60;

  private final Cluster cluster;
  private final SecretKey key;
  private final ManagerLock lock;
  private final @Nullable Broker broker;
  private final CachingConnectionFactory requests;

  private SharedEngine(Cluster cluster, SecretKey key, ManagerLock lock, @Nullable Broker broker) {
    this.cluster = cluster;
    this.key = key;
    this.lock = lock;
    this.broker = broker;
    this.requests = new CachingConnectionFactory(Broker.connections(cluster.broker()));
  }

  /**
   * Takes the database for a manager, brings its tables up to date, and starts the broker that the
   * manager carries.
   *
   * @param folder for what a broker without memory still writes
   * @throws StateException when database or broker cannot be used
   */
  static SharedEngine manager(Cluster cluster, Path folder) throws IOException {
    SecretKey key = StateKey.shared();
    ManagerLock lock = locked(cluster.database());
    try {
      Schema.bring(source(cluster.database()), SCRIPTS, cluster.database().url());
      return new SharedEngine(
          cluster,
          key,
          lock,
          cluster.broker().standalone() ? null : Broker.start(cluster.broker(), folder));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Takes the database for this process alone.
   *
   * @throws StateException when it cannot be used
   * @throws ManagerLock.HeldException when another process has it
   */
  static ManagerLock locked(Cluster.Database database) {
    try {
      return ManagerLock.take(database);
    } catch (SQLException e) {
      throw unreachable(database, e);
    }
  }

  /** In words, why the database cannot be used. */
  static StateException unreachable(Cluster.Database database, SQLException why) {
    return new StateException(
        "the shared database "
            + database.url()
            + " cannot be used (SQL state "
            + why.getSQLState()
            + "); see database: in the cluster file, and the variables with user and password");
  }

  static DataSource source(Cluster.Database database) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(database.url(), database.user(), database.password());
    Properties with = new Properties();
    with.setProperty("connectTimeout", "10");
    source.setConnectionProperties(with);
    return source;
  }

  @Override
  public ConfigurableApplicationContext spring() {
    return Engine.started(
        ScanJob.class,
        beans -> {
          common(beans, cluster, key);
          beans.registerBean(PartitionHandler.class, () -> slices(beans));
        },
        properties(cluster, CONNECTIONS));
  }

  private PartitionHandler slices(GenericApplicationContext beans) {
    JobRepository repository = beans.getBean(JobRepository.class);
    Requests asked =
        new Requests(
            new JmsTemplate(requests),
            repository,
            beans.getBean(DataSource.class),
            beans.getBean(Leases.class),
            cluster.lease(),
            beans.getBean(Current.class),
            beans.getBean(Preparation.class),
            beans.getBean("slice", Step.class));
    return new RemoteSlices(repository, asked, lock);
  }

  /** Spring for a worker: the step that scans a slice, and no job. */
  static ConfigurableApplicationContext worker(Cluster cluster, SecretKey key) {
    return Engine.started(
        SliceStep.class,
        beans -> common(beans, cluster, key),
        properties(cluster, cluster.slots() + CONNECTIONS));
  }

  private static void common(GenericApplicationContext beans, Cluster cluster, SecretKey key) {
    beans.registerBean(Sealed.class, () -> new Sealed(key));
    beans.registerBean(Placing.class, () -> cluster::here);
    beans.registerBean(
        Leases.class, () -> new Leases(beans.getBean(DataSource.class), cluster.lease()));
  }

  private static String[] properties(Cluster cluster, int connections) {
    Cluster.Database database = cluster.database();
    String driver = "spring.datasource.hikari.data-source-properties.";
    return Stream.of(
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.user(),
            "spring.datasource.password=" + database.password(),
            "spring.datasource.hikari.maximum-pool-size=" + connections,
            driver + "tcpKeepAlive=true",
            driver + "connectTimeout=10",
            driver + "options=" + ManagerLock.ALIVE,
            driver + "socketTimeout=" + SECONDS_TO_ANSWER)
        .toArray(String[]::new);
  }

  /** The next month's slices take the room of this one's; the database sees to it by itself. */
  @Override
  public void published() {}

  @Override
  public void close() {
    requests.destroy();
    if (broker != null) {
      broker.close();
    }
    lock.close();
  }
}
