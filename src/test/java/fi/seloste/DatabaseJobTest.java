package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data base is a source like any other. */
class DatabaseJobTest {

  private static final String URL = "jdbc:hsqldb:mem:database-job";

  @TempDir Path folder = Path.of(".");

  @Test
  void isScannedTableByTable() throws Exception {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE customers (id INT, email VARCHAR(80), hetu VARCHAR(11))");
      statement.execute("INSERT INTO customers VALUES (1, 'a@yritys.example', '010190-999W')");
      statement.execute("INSERT INTO customers VALUES (2, 'b@yritys.example', NULL)");
    }
    job("jdbc: {url: '" + URL + "', tables: customers}");

    assertThat(scan()).isZero();

    JsonNode findings =
        JsonMapper.shared()
            .readTree(Files.readString(folder.resolve("out/base/2026-10/findings.json")));
    JsonNode source = findings.get("sources").get(0);
    assertThat(source.get("file").asString()).isEqualTo(URL);
    assertThat(source.get("format").asString()).isEqualTo("jdbc");
    assertThat(source.get("status").asString()).isEqualTo("read");
    assertThat(source.get("tables").get(0).get("table").asString()).isEqualTo("PUBLIC.CUSTOMERS");
    assertThat(source.get("tables").get(0).get("rows").asLong()).isEqualTo(2);
    assertThat(findings.get("discrepancies").toString())
        .contains("\"undeclared\"")
        .contains("\"HETU\"")
        .doesNotContain("010190");
  }

  @Test
  void credentialsInTheUrlAreAMistake() throws Exception {
    job("jdbc: {url: 'jdbc:postgresql://h/d?user=a&password=canary', tables: customers}");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(scan()).isEqualTo(2);
    } finally {
      System.setErr(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("job.yml:")
        .contains("password-env")
        .doesNotContain("canary");
  }

  @Test
  void aSourceHasEitherFilesOrADataBase() throws Exception {
    job("kind: crm");

    assertThat(scan()).isEqualTo(2);
  }

  private void job(String source) throws Exception {
    Files.writeString(
        folder.resolve("register.yml"),
        """
        register: base
        title: Rekisteri
        controller: Yritys Oy
        notice: {file: notice.txt}
        list: closed
        subjects: [customer]
        declares:
          - {category: email, subjects: [customer]}
        """);
    Files.writeString(
        folder.resolve("job.yml"),
        """
        job: base
        register: register.yml
        output: out
        sources:
          - source: crm
            subjects: customer
            SOURCE
        """
            .replace("SOURCE", source));
  }

  private int scan() {
    return Seloste.run(
        "scan",
        folder.resolve("job.yml").toString(),
        "--month",
        "2026-10",
        "--out",
        folder.resolve("out").toString(),
        "--state",
        folder.resolve("state").toString());
  }
}
