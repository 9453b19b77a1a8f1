package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The examples of a cluster, as far as that can be told without Docker and Kubernetes. */
class ClusterExamplesTest {

  private static final Path FOLDER = Path.of("src/examples/cluster");
  private static final List<String> VARIABLES =
      List.of(
          "SELOSTE_STATE_KEY",
          "SELOSTE_DB_USER",
          "SELOSTE_DB_PASSWORD",
          "SELOSTE_BROKER_USER",
          "SELOSTE_BROKER_PASSWORD");

  @Test
  void composeStartsCommandsThatThereAreWithTheVariablesThatTheyNeed() throws Exception {
    JsonNode compose =
        YAMLMapper.shared().readTree(Files.readString(FOLDER.resolve("compose.yml")));
    JsonNode services = compose.get("services");

    assertThat(names(compose)).isSubsetOf("x-seloste", "services", "volumes");
    assertThat(names(services)).containsExactlyInAnyOrder("database", "manager", "worker");
    JsonNode shared = compose.get("x-seloste");
    assertThat(names(shared.get("environment"))).containsExactlyInAnyOrderElementsOf(VARIABLES);
    assertThat(shared.get("depends_on").get("database").get("condition").asString())
        .isEqualTo("service_healthy");
    assertThat(services.get("database").has("healthcheck")).isTrue();
    understood(strings(services.get("manager").get("command")));
    understood(strings(services.get("worker").get("command")));
    for (String service : List.of("manager", "worker")) {
      assertThat(names(services.get(service)))
          .isSubsetOf("<<", "command", "restart", "stop_grace_period", "hostname");
    }
    Path dockerfile = Path.of(shared.get("build").get("dockerfile").asString());
    assertThat(FOLDER.resolve(shared.get("build").get("context").asString()).resolve(dockerfile))
        .exists();
    assertThat(services.get("database").get("environment").get("POSTGRES_DB").asString())
        .isEqualTo(database());
  }

  @Test
  void theImageHoldsWhatTheBuildMakes() throws Exception {
    String dockerfile = Files.readString(FOLDER.resolve("Dockerfile"));
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(dockerfile).contains("COPY target/seloste.jar", "COPY target/lib");
    assertThat(pom)
        .contains("<finalName>seloste</finalName>")
        .contains("<outputDirectory>${project.build.directory}/lib</outputDirectory>");
    assertThat(dockerfile).containsPattern("(?m)^USER [1-9]");
  }

  @Test
  void kubernetesRunsTheManagerAsAJobAndLetsWorkersEnd() throws Exception {
    List<JsonNode> all = new ArrayList<>();
    try (MappingIterator<JsonNode> documents =
        YAMLMapper.shared()
            .readerFor(JsonNode.class)
            .readValues(FOLDER.resolve("kubernetes.yml").toFile())) {
      documents.forEachRemaining(all::add);
    }

    assertThat(
            all.stream()
                .map(one -> one.get("kind").asString() + " " + one.get("apiVersion").asString()))
        .containsExactlyInAnyOrder("CronJob batch/v1", "Service v1", "Deployment apps/v1");
    JsonNode job = all.get(0).get("spec").get("jobTemplate").get("spec").get("template");
    JsonNode service = all.get(1);
    JsonNode workers = all.get(2).get("spec");
    understood(strings(job.get("spec").get("containers").get(0).get("args")));
    understood(strings(workers.get("template").get("spec").get("containers").get(0).get("args")));
    assertThat(all.get(0).get("spec").get("concurrencyPolicy").asString()).isEqualTo("Forbid");
    assertThat(service.get("spec").get("selector")).isEqualTo(job.get("metadata").get("labels"));
    assertThat(workers.get("selector").get("matchLabels"))
        .isEqualTo(workers.get("template").get("metadata").get("labels"));
    assertThat(workers.get("template").get("spec").get("terminationGracePeriodSeconds").asInt())
        .isGreaterThan(60);
    Cluster.Broker broker = cluster().broker();
    assertThat(broker.url())
        .isEqualTo(
            "tcp://"
                + service.get("metadata").get("name").asString()
                + ":"
                + service.get("spec").get("ports").get(0).get("port").asInt());
    for (JsonNode pod : List.of(job.get("spec"), workers.get("template").get("spec"))) {
      List<String> mounted =
          StreamSupport.stream(
                  pod.get("containers").get(0).get("volumeMounts").spliterator(), false)
              .map(mount -> mount.get("name").asString())
              .toList();
      List<String> volumes =
          StreamSupport.stream(pod.get("volumes").spliterator(), false)
              .map(volume -> volume.get("name").asString())
              .toList();
      assertThat(mounted).containsExactlyInAnyOrderElementsOf(volumes);
    }
  }

  @Test
  void everyVariableThatAnExampleNamesIsOneThatIsRead() throws Exception {
    Pattern variable = Pattern.compile("SELOSTE_[A-Z_]+");
    for (String file : List.of("cluster.yml", "compose.yml", "kubernetes.yml")) {
      Matcher named = variable.matcher(Files.readString(FOLDER.resolve(file)));
      while (named.find()) {
        assertThat(VARIABLES).contains(named.group());
      }
    }
  }

  private static Cluster cluster() {
    ClusterFile.Read read =
        ClusterFile.read(
            FOLDER.resolve("cluster.yml"),
            Map.of(
                "SELOSTE_DB_USER", "a",
                "SELOSTE_DB_PASSWORD", "b",
                "SELOSTE_BROKER_USER", "c",
                "SELOSTE_BROKER_PASSWORD", "d"));
    return java.util.Objects.requireNonNull(read.cluster(), read.mistakes().toString());
  }

  private static String database() {
    String url = cluster().database().url();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** The command line itself must take it. */
  private static void understood(List<String> command) {
    CommandLine.ParseResult parsed = Seloste.commands().parseArgs(command.toArray(String[]::new));
    assertThat(parsed.hasSubcommand()).isTrue();
  }

  private static List<String> names(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  private static List<String> strings(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).map(JsonNode::asString).toList();
  }
}
