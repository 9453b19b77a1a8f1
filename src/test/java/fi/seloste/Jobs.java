package fi.seloste;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small job in a folder, to be run within the test's own process. */
final class Jobs {

  final Path folder;

  Jobs(Path folder) throws IOException {
    this.folder = folder;
    write(
        "crm.csv",
        """
        Asiakasnro;Sähköposti;Luotu
        1;a@yritys.example;1.2.2015
        2;b@yritys.example;1.3.2026
        """);
    write("calls.csv", "Puhelin;Viesti\n040 1234567;soita huomenna\n");
    write(
        "register.yml",
        """
        register: small
        title: Koerekisteri
        controller: Koe Oy
        notice: {file: notice.txt}
        list: closed
        subjects: [customer]
        declares:
          - {category: email, subjects: [customer]}
        """);
    job("");
  }

  /** What a run printed, and how it ended. */
  record Ran(int code, String printed) {}

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  void job(String further) throws IOException {
    write(
        "job.yml",
        """
        job: small
        register: register.yml
        output: out
        sources:
          - {source: crm, files: crm*.csv, kind: crm, subjects: customer, records: customer}
          - {source: calls, files: calls*.csv, kind: crm, subjects: customer}
        policy:
          - {records: customer, clock: created, period: P1Y, action: erase}
        """
            + further);
  }

  Ran scan(String month, String... further) {
    List<String> command =
        new ArrayList<>(List.of("scan", folder.resolve("job.yml").toString(), "--month", month));
    command.addAll(List.of(further));
    return run(command.toArray(String[]::new));
  }

  Ran status(String... further) {
    List<String> command = new ArrayList<>(List.of("status", "--state", state().toString()));
    command.addAll(List.of(further));
    return run(command.toArray(String[]::new));
  }

  static Ran run(String... command) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int code = Seloste.run(command);
      return new Ran(code, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  Path state() {
    return folder.resolve("out/.state");
  }

  Path output(String month) {
    return folder.resolve("out/small").resolve(month);
  }

  JsonNode findings(String month) {
    return JsonMapper.shared().readTree(output(month).resolve("findings.json"));
  }

  /** The database of the state, open for this statement only. */
  void sql(String statement) throws java.sql.SQLException {
    try (java.sql.Connection connection =
            java.sql.DriverManager.getConnection(
                new EmbeddedDatabase(state().resolve("db/seloste")).url(), "sa", "");
        java.sql.Statement one = connection.createStatement()) {
      one.execute(statement);
      one.execute("shutdown");
    }
  }
}
