package fi.seloste;

import fi.seloste.declare.Fields;
import fi.seloste.declare.FileShapes;
import fi.seloste.declare.Form;
import fi.seloste.declare.Key;
import fi.seloste.declare.Mistake;
import fi.seloste.declare.Reading;
import fi.seloste.declare.Shapes;
import fi.seloste.declare.YamlFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code cluster.yml}. */
final class ClusterFile {

  private static final int LEASE_SECONDS = 60;
  private static final Pattern ADDRESS = Pattern.compile("tcp://[^/?#@\\s]+:[0-9]{1,5}");

  private static final Key<String> CLUSTER =
      Key.required("cluster", "The cluster's name.", Shapes.id("a cluster id"));
  private static final Key<Database> DATABASE =
      Key.required("database", "The PostgreSQL database that all share.", database());
  private static final Key<Broker> BROKER =
      Key.required("broker", "What carries the requests for slices.", broker());
  private static final Key<Integer> SLOTS =
      Key.optional(
          "slots",
          "How many slices a worker scans at once; left out: one a processor.",
          Shapes.positive("a number of slices"));
  private static final Key<Integer> LEASE =
      Key.or(
          LEASE_SECONDS,
          "lease",
          "Seconds of silence after which a worker's slice is asked for again; left out: 60.",
          Shapes.positive("a number of seconds"));
  private static final Key<Map<String, String>> PATHS =
      Key.or(
          Map.of(),
          "paths",
          "Folders of the manager's with their places here; left out: all see the same paths.",
          Shapes.map(
              "folders with folders", Shapes.text("a folder"), Shapes.text("a folder here")));

  private static final Form<Asked> FORM =
      new Form<>(
          "a cluster file",
          List.of(CLUSTER, DATABASE, BROKER, SLOTS, LEASE, PATHS),
          ClusterFile::asked);

  private ClusterFile() {}

  /**
   * What came of the file.
   *
   * @param cluster null when there are mistakes
   */
  record Read(@Nullable Cluster cluster, List<Mistake> mistakes) {}

  private record Database(String url, String userEnv, String passwordEnv) {}

  private record Broker(
      String url,
      String listen,
      boolean standalone,
      String userEnv,
      String passwordEnv,
      @Nullable Tls tls) {}

  private record Tls(@Nullable Path keystore, @Nullable Path truststore, String passwordEnv) {}

  private record Asked(
      String id,
      Database database,
      Broker broker,
      int slots,
      int lease,
      Map<String, String> paths) {}

  /**
   * Reads the file, with the credentials from the environment that it names.
   *
   * @param environment as {@link System#getenv()}
   */
  static Read read(Path file, Map<String, String> environment) {
    YamlFile yaml = YamlFile.read(file, file.toString());
    if (yaml.root() == null) {
      return new Read(null, yaml.mistakes());
    }
    Path folder = file.toAbsolutePath().getParent();
    Reading in = Reading.of(file.toString(), folder == null ? file : folder, List.of(FORM));
    Asked asked = FORM.read(yaml.root(), in);
    List<Mistake> mistakes = new ArrayList<>(in.mistakes());
    if (asked == null || !mistakes.isEmpty()) {
      return new Read(null, mistakes);
    }
    Credentials from = new Credentials(file, environment, mistakes);
    Cluster cluster = cluster(asked, from);
    return new Read(mistakes.isEmpty() ? cluster : null, mistakes);
  }

  private static Cluster cluster(Asked asked, Credentials from) {
    Map<Path, Path> paths = new LinkedHashMap<>();
    asked.paths().forEach((there, here) -> paths.put(Path.of(there), Path.of(here)));
    Database database = asked.database();
    Broker broker = asked.broker();
    Tls tls = broker.tls();
    return new Cluster(
        asked.id(),
        new Cluster.Database(
            database.url(),
            from.variable("database.user-env", database.userEnv()),
            from.variable("database.password-env", database.passwordEnv())),
        new Cluster.Broker(
            broker.url(),
            broker.listen(),
            broker.standalone(),
            from.variable("broker.user-env", broker.userEnv()),
            from.variable("broker.password-env", broker.passwordEnv()),
            tls == null
                ? null
                : new Cluster.Tls(
                    tls.keystore(),
                    tls.truststore(),
                    from.variable("broker.tls.password-env", tls.passwordEnv()))),
        asked.slots(),
        Duration.ofSeconds(asked.lease()),
        Map.copyOf(paths));
  }

  /** Takes credentials from the environment; one that is missing is a mistake of the file. */
  private record Credentials(Path file, Map<String, String> environment, List<Mistake> mistakes) {

    String variable(String key, String name) {
      String value = environment.get(name);
      if (value == null || value.isEmpty()) {
        mistakes.add(
            new Mistake(
                file.toString(),
                1,
                1,
                key,
                "the environment has no variable " + name + "; set it before the command"));
        return "";
      }
      return value;
    }
  }

  private static Asked asked(Fields f) {
    Integer slots = f.find(SLOTS);
    return new Asked(
        f.get(CLUSTER),
        f.get(DATABASE),
        f.get(BROKER),
        slots == null ? Runtime.getRuntime().availableProcessors() : slots,
        f.get(LEASE),
        f.get(PATHS));
  }

  private static Form<Database> database() {
    Key<String> url =
        Key.required(
            "url", "jdbc:postgresql://HOST/DATABASE.", Shapes.text("a PostgreSQL JDBC URL"));
    Key<String> user = variable("user-env", "SELOSTE_DB_USER", "the user");
    Key<String> password = variable("password-env", "SELOSTE_DB_PASSWORD", "the password");
    return new Form<>(
        "a database",
        List.of(url, user, password),
        f -> {
          String address = f.get(url);
          if (!address.startsWith("jdbc:postgresql:")) {
            f.mistake(url, "the machines share a PostgreSQL database: jdbc:postgresql://HOST/NAME");
          } else if (fi.seloste.collect.Database.revealing(address)) {
            f.mistake(
                url, "credentials do not belong here; name variables in user-env and password-env");
          }
          return new Database(address, f.get(user), f.get(password));
        });
  }

  private static Form<Broker> broker() {
    Key<String> url =
        Key.required("url", "tcp://HOST:PORT of the broker.", Shapes.text("a broker URL"));
    Key<String> listen =
        Key.optional(
            "listen",
            "Where the manager's broker listens, such as tcp://0.0.0.0:61616; left out: as url.",
            Shapes.text("an address to listen on"));
    Key<Boolean> standalone =
        Key.or(
            false,
            "standalone",
            "Whether the broker runs by itself; left out: the manager carries it.",
            Shapes.flag());
    Key<String> user = variable("user-env", "SELOSTE_BROKER_USER", "the user");
    Key<String> password = variable("password-env", "SELOSTE_BROKER_PASSWORD", "the password");
    Key<Tls> tls = Key.optional("tls", "Key stores for encrypted connections.", tls());
    return new Form<>(
        "a broker",
        List.of(url, listen, standalone, user, password, tls),
        f -> {
          String address = f.get(url);
          String other = f.find(listen);
          for (Key<String> key : List.of(url, listen)) {
            String given = f.find(key);
            if (given != null && !ADDRESS.matcher(given).matches()) {
              f.mistake(key, "give it as tcp://HOST:PORT; encryption is a matter of tls");
            }
          }
          return new Broker(
              address,
              other == null ? address : other,
              f.get(standalone),
              f.get(user),
              f.get(password),
              f.find(tls));
        });
  }

  private static Form<Tls> tls() {
    Key<Path> keystore =
        Key.optional(
            "keystore",
            "PKCS #12 with the broker's certificate and key; the manager's only.",
            FileShapes.existing("a key store"));
    Key<Path> truststore =
        Key.optional(
            "truststore",
            "PKCS #12 with the certificates that are trusted.",
            FileShapes.existing("a trust store"));
    Key<String> password = variable("password-env", "SELOSTE_TLS_PASSWORD", "the stores' password");
    return new Form<>(
        "TLS",
        List.of(keystore, truststore, password),
        f -> new Tls(f.find(keystore), f.find(truststore), f.get(password)));
  }

  private static Key<String> variable(String name, String fallback, String what) {
    return Key.or(
        fallback,
        name,
        "The environment variable with " + what + "; left out: " + fallback + ".",
        Shapes.text("the name of an environment variable"));
  }
}
