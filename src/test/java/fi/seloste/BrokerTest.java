package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may speak with the broker that the manager carries. */
@Timeout(60)
class BrokerTest {

  @TempDir Path folder;

  @Test
  void carriesAnIdForWhoKnowsThePassword() throws Exception {
    Cluster.Broker asked = asked("right", null);
    try (Broker broker = Broker.start(asked, folder)) {
      assertThat(broker).isNotNull();
      assertThat(sentAndReceived(asked)).isEqualTo("17");
      assertThatThrownBy(() -> sentAndReceived(with(asked, "wrong", null)))
          .isInstanceOf(JMSException.class)
          .hasMessageNotContaining("right");
    }
  }

  @Test
  void withTlsOnlyAnEncryptedConnectionIsTaken() throws Exception {
    Path keystore = folder.resolve("manager.p12");
    Path truststore = folder.resolve("trusted.p12");
    Path certificate = folder.resolve("manager.pem");
    keytool(
        "-genkeypair",
        "-alias",
        "m",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-keystore",
        keystore.toString());
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "m",
        "-keystore",
        keystore.toString(),
        "-file",
        certificate.toString());
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        "m",
        "-file",
        certificate.toString(),
        "-storetype",
        "PKCS12",
        "-keystore",
        truststore.toString());
    Cluster.Broker serving = asked("right", new Cluster.Tls(keystore, null, "a/b +&c"));
    try (Broker broker = Broker.start(serving, folder)) {
      assertThat(broker).isNotNull();
      assertThat(
              sentAndReceived(with(serving, "right", new Cluster.Tls(null, truststore, "a/b +&c"))))
          .isEqualTo("17");
      assertThatThrownBy(() -> sentAndReceived(with(serving, "right", null)))
          .isInstanceOf(JMSException.class);
    }
  }

  @Test
  void aPortThatIsTakenIsTold() throws Exception {
    Cluster.Broker asked = asked("right", null);
    try (Broker first = Broker.start(asked, folder.resolve("first"))) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> Broker.start(asked, folder.resolve("second")))
          .isInstanceOf(StateException.class)
          .hasMessageContaining("whether the port is free");
    }
  }

  @Test
  void noPasswordIsShown() {
    Cluster.Broker asked = new Cluster.Broker("tcp://h:1", "tcp://h:1", false, "u", "canary", null);
    Cluster.Tls tls = new Cluster.Tls(null, null, "canary");

    assertThat(asked + " " + tls + " " + new Cluster.Database("jdbc:x", "u", "canary"))
        .doesNotContain("canary");
  }

  private static String sentAndReceived(Cluster.Broker asked) throws JMSException {
    try (Connection connection = Broker.connections(asked).createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      session
          .createProducer(session.createQueue(Broker.QUEUE))
          .send(session.createTextMessage("17"));
      try (MessageConsumer consumer = session.createConsumer(session.createQueue(Broker.QUEUE))) {
        return consumer.receive(10_000).getBody(String.class);
      }
    }
  }

  private static Cluster.Broker asked(String password, Cluster.@Nullable Tls tls)
      throws java.io.IOException {
    String url = "tcp://127.0.0.1:" + ClusterHarness.freePort();
    return new Cluster.Broker(url, url, false, "seloste", password, tls);
  }

  private static Cluster.Broker with(
      Cluster.Broker asked, String password, Cluster.@Nullable Tls tls) {
    return new Cluster.Broker(asked.url(), asked.listen(), false, asked.user(), password, tls);
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", "a/b +&c"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
