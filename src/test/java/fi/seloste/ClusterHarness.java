package fi.seloste;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A cluster of real processes on this machine: a PostgreSQL, a manager, workers and, when asked
 * for, a broker that stands alone. Each can be killed, paused and started again.
 */
final class ClusterHarness implements AutoCloseable {

  static final int KILLED = 137;
  static final int LEASE_SECONDS = 2;

  static final String KEY = "5e".repeat(32);

  private static final Map<String, String> CREDENTIALS =
      Map.of(
          "SELOSTE_DB_USER", "postgres",
          "SELOSTE_DB_PASSWORD", "none",
          "SELOSTE_BROKER_USER", "broker",
          "SELOSTE_BROKER_PASSWORD", "secret");
  private static final long PATIENCE_SECONDS = 240;

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final int databasePort = freePort();
  private final int brokerPort = freePort();
  private List<String> jvm = List.of("-XX:TieredStopAtLevel=1", "-Dseloste.slice=" + (1 << 16));
  private EmbeddedPostgres postgres;
  private int started;

  /**
   * @param folder for everything
   */
  ClusterHarness(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    this.postgres = postgres();
  }

  private EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setPort(databasePort)
        .start();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A cluster over a database of its own. */
  final class Machines {
    final String name;
    final Path file;

    private Machines(String name, Path file) {
      this.name = name;
      this.file = file;
    }

    /** A worker; the options are those of its JVM. */
    Process worker(String... options) throws IOException {
      return workerOf(classes(), file, options);
    }

    Process workerOf(String classPath, Path clusterFile, String... options) throws IOException {
      return start(name, classPath, List.of(options), List.of("worker", clusterFile.toString()));
    }

    /** A manager of these jobs. */
    Process manager(List<String> jobs, String... further) throws IOException {
      List<String> command = new ArrayList<>(List.of("scan"));
      command.addAll(jobs);
      command.addAll(List.of("--month", "2026-10", "--out", out().toString()));
      command.addAll(List.of("--cluster", file.toString()));
      command.addAll(List.of(further));
      return start(name, classes(), List.of(), command);
    }

    Path out() {
      return folder.resolve(name).resolve("out");
    }

    /** What all its processes said. */
    String said() throws IOException {
      return Files.readString(folder.resolve(name).resolve("stderr.txt"));
    }

    long count(String sql) throws SQLException {
      try (Connection connection = DriverManager.getConnection(url(name), "postgres", "");
          Statement statement = connection.createStatement();
          ResultSet answer = statement.executeQuery(sql)) {
        return answer.next() ? answer.getLong(1) : 0;
      }
    }

    /** What {@code status --cluster} shows. */
    ClusterStatus status(PrintStream out) {
      Cluster cluster = ClusterFile.read(file, CREDENTIALS).cluster();
      return new ClusterStatus(
          Objects.requireNonNull(cluster),
          new DriverManagerDataSource(url(name), "postgres", ""),
          out);
    }

    /** The plan of the run as the database holds it. */
    byte[] plan() throws SQLException {
      try (Connection connection = DriverManager.getConnection(url(name), "postgres", "");
          Statement statement = connection.createStatement();
          ResultSet answer = statement.executeQuery("select plan from run")) {
        answer.next();
        return answer.getBytes(1);
      }
    }

    /** Waits until so many slices are stored. */
    void awaitSlices(int number) {
      await(() -> counted("select count(*) from slice where done") >= number);
    }

    long counted(String sql) {
      try {
        return count(sql);
      } catch (SQLException e) {
        return -1;
      }
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database;
  }

  /** A cluster whose manager carries the broker. */
  Machines machines(String name) throws Exception {
    return machines(name, false, databasePort, "");
  }

  /**
   * A cluster over a new database.
   *
   * @param further lines for its cluster file
   */
  Machines machines(String name, boolean standalone, int port, String further) throws Exception {
    try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    Files.createDirectories(folder.resolve(name));
    return new Machines(name, clusterFile(name, "cluster.yml", standalone, port, further));
  }

  Path clusterFile(String name, String file, boolean standalone, int port, String further)
      throws IOException {
    return Files.writeString(
        folder.resolve(name).resolve(file),
        """
        cluster: test
        database: {url: "jdbc:postgresql://127.0.0.1:%d/%s"}
        broker: {url: "tcp://127.0.0.1:%d", standalone: %s}
        slots: 1
        lease: %d
        %s
        """
            .formatted(port, name, brokerPort, standalone, LEASE_SECONDS, further));
  }

  int databasePort() {
    return databasePort;
  }

  /** A broker that stands alone. */
  Process broker() throws IOException {
    Files.createDirectories(folder.resolve("broker"));
    Path file = clusterFile("broker", "cluster.yml", true, databasePort, "");
    return start("broker", classes(), List.of(), List.of("broker", file.toString()));
  }

  /** The run of one process, to compare with. */
  int alone(Path out, List<String> jobs, String... further) throws Exception {
    Files.createDirectories(out);
    List<String> command = java(classes(), List.of());
    command.addAll(List.of("fi.seloste.Seloste", "scan"));
    command.addAll(jobs);
    command.addAll(List.of("--month", "2026-10", "--out", out.toString()));
    command.addAll(List.of(further));
    return end(start(command, out.resolve("stderr.txt")));
  }

  private Process start(String name, String classPath, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command = java(classPath, options);
    command.add("fi.seloste.Seloste");
    command.addAll(arguments);
    return start(command, folder.resolve(name).resolve("stderr.txt"));
  }

  /** The options of every JVM from now on. */
  void jvm(List<String> options) {
    jvm = List.copyOf(options);
  }

  private List<String> java(String classPath, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(jvm);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  private Process start(List<String> command, Path errors) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SOURCE_DATE_EPOCH", "1793491200");
    builder.environment().put("SELOSTE_STATE_KEY", KEY);
    builder.environment().putAll(CREDENTIALS);
    File file = errors.toFile();
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(file));
    Process process = builder.start();
    processes.add(process);
    started++;
    return process;
  }

  static String classes() {
    return System.getProperty("java.class.path");
  }

  /** How many processes were started so far. */
  int started() {
    return started;
  }

  /** Waits for the end; gives the exit code. */
  static int end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("a process hangs");
    }
    return process.exitValue();
  }

  /** Ends it as the power fails. */
  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Sends a signal by its name. */
  static void signal(Process process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  static void await(BooleanSupplier there) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("it does not come");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  void restartDatabase() throws IOException {
    postgres.close();
    postgres = postgres();
  }

  /** The published files of one job, by name, as hashes. */
  static Map<String, String> files(Path out, @Nullable String job) throws Exception {
    Map<String, String> files = new TreeMap<>(KillHarness.contents(out));
    files.keySet().removeIf(name -> job != null && !name.startsWith(job + File.separator));
    return files;
  }

  /** Ends every process that is left. */
  void endAll() throws InterruptedException {
    for (Process process : processes) {
      if (process.isAlive()) {
        kill(process);
      }
    }
    processes.clear();
  }

  @Override
  public void close() throws IOException {
    processes.forEach(Process::destroyForcibly);
    postgres.close();
  }
}
