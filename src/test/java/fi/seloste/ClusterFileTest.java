package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cluster file says, and what is said of one that is wrong. */
class ClusterFileTest {

  private static final Map<String, String> CREDENTIALS =
      Map.of(
          "SELOSTE_DB_USER", "db",
          "SELOSTE_DB_PASSWORD", "secret-1",
          "SELOSTE_BROKER_USER", "broker",
          "SELOSTE_BROKER_PASSWORD", "secret-2");

  @TempDir Path folder;

  @Test
  void namesDatabaseBrokerAndSlots() throws IOException {
    Cluster cluster =
        Objects.requireNonNull(
            read("""
            cluster: office
            database: {url: "jdbc:postgresql://db/seloste"}
            broker: {url: "tcp://manager:61616"}
            slots: 3
            paths: {/mnt/exports: /data/exports, /mnt/exports/crm: /crm}
            """)
                .cluster());

    assertThat(cluster.slots()).isEqualTo(3);
    assertThat(cluster.lease()).isEqualTo(Duration.ofSeconds(60));
    assertThat(cluster.database().password()).isEqualTo("secret-1");
    assertThat(cluster.broker().standalone()).isFalse();
    assertThat(cluster.broker().password()).isEqualTo("secret-2");
    assertThat(cluster.here(Path.of("/mnt/exports/a.csv")))
        .isEqualTo(Path.of("/data/exports/a.csv"));
    assertThat(cluster.here(Path.of("/mnt/exports/crm/b.csv"))).isEqualTo(Path.of("/crm/b.csv"));
    assertThat(cluster.here(Path.of("/mnt/other/c.csv"))).isEqualTo(Path.of("/mnt/other/c.csv"));
  }

  @Test
  void aMissingVariableIsNamedAndNoSecretIsQuoted() throws IOException {
    ClusterFile.Read read =
        read(
            """
            cluster: office
            database: {url: "jdbc:postgresql://db/seloste", password-env: NOT_THERE}
            broker: {url: "tcp://manager:61616"}
            """);

    assertThat(read.cluster()).isNull();
    assertThat(read.mistakes()).hasSize(1);
    assertThat(read.mistakes().get(0).toString())
        .contains("database.password-env")
        .contains("NOT_THERE")
        .doesNotContain("secret-1");
  }

  @Test
  void aMistypedKeyIsToldWithTheOneThatWasMeant() throws IOException {
    ClusterFile.Read read =
        read(
            """
            cluster: office
            databse: {url: "jdbc:postgresql://db/seloste"}
            broker: {url: "tcp://manager:61616"}
            """);

    assertThat(read.cluster()).isNull();
    assertThat(read.mistakes().toString()).contains("did you mean \"database\"?");
  }

  @Test
  void theExampleIsReadAsItStands() {
    assertThat(
            ClusterFile.read(Path.of("src/examples/cluster/cluster.yml"), CREDENTIALS).mistakes())
        .isEmpty();
  }

  private ClusterFile.Read read(String text) throws IOException {
    return ClusterFile.read(Files.writeString(folder.resolve("cluster.yml"), text), CREDENTIALS);
  }
}
