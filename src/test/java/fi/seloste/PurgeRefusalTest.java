package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code purge} and {@code verify} refuse, as the person at the terminal meets it. */
class PurgeRefusalTest {

  private static final String RULE = "contact-request/created+P7M";

  @TempDir static Path folder;

  private static Office office;
  private static byte[] decided;

  @BeforeAll
  static void scansAndDecides() throws Exception {
    office = new Office(folder);
    assertThat(scan()).isZero();
    decide();
  }

  private static void decide() throws Exception {
    Office.decide(
        office.workbook("2026-10"),
        (book, groups, records) ->
            groups.stream()
                .filter(group -> group.text("source").equals("requests"))
                .filter(group -> group.text("rule").equals(RULE))
                .forEach(group -> group.decide("Poista", "aika", "Maija Malli")));
    decided = Files.readAllBytes(office.workbook("2026-10"));
  }

  private static int scan(String... more) {
    Stream<String> words =
        Stream.of("scan", office.job().toString(), "--month", "2026-10", "--out");
    return Seloste.run(
        Stream.concat(Stream.concat(words, Stream.of(office.reports.toString())), Stream.of(more))
            .toArray(String[]::new));
  }

  @BeforeEach
  void hasTheDecidedWorkbook() throws Exception {
    Files.write(office.workbook("2026-10"), decided);
  }

  private static String refused(int exitCode, String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(Seloste.run(words)).isEqualTo(exitCode);
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static String refused() {
    String said = refused(1, "purge", office.workbook("2026-10").toString());
    assertThat(said).contains("refused; no order was written");
    assertThat(office.month("2026-10").resolve("purge-order.csv")).doesNotExist();
    return said;
  }

  private static void changed(Path file, String from, String to, Runnable then) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    try {
      then.run();
    } finally {
      Files.writeString(file, text);
    }
  }

  @Test
  void refusesWhatChangedSinceTheReport() throws Exception {
    changed(
        office.sample("ostot.csv"),
        "\n",
        "\n\n",
        () -> assertThat(refused()).contains("stale-source"));
    Path fresh = office.sample("varmuuskopio").resolve("uusi.csv");
    Files.writeString(fresh, "Pyyntö;Jätetty\n1;1.1.2026\n");
    assertThat(refused()).contains("stale-source");
    Files.delete(fresh);
    changed(
        folder.resolve("jobs/registers/remonttilinkki.yml"),
        "\n",
        "\n# reworded\n",
        () -> assertThat(refused()).contains("notice-changed").doesNotContain("stale-source"));
    String key =
        Office.csv(office.month("2026-10").resolve("purge-proposal.csv")).get(1).get("key");
    changed(
        office.sample("legal-holds.csv"),
        "source;key;until;reason\n",
        "source;key;until;reason\nrequests;" + key + ";;riita\n",
        () -> assertThat(refused()).contains("hold-added"));
    changed(
        office.month("2026-10").resolve("purge-proposal.csv"),
        "Pyyntö",
        "Pyynto",
        () -> assertThat(refused()).contains("stale-proposal"));
  }

  @Test
  void refusesWhatIsWrongInTheWorkbook() throws Exception {
    Path workbook = office.workbook("2026-10");
    Office.decide(
        workbook,
        (book, groups, records) -> {
          groups.get(0).cell("choice").setCellValue("hävitä");
          groups.get(1).decide("Säilytä", "", "");
        });
    assertThat(refused()).contains("unknown-choice", "missing-reason", "missing-name");

    Files.write(workbook, decided);
    Office.decide(
        workbook,
        (book, groups, records) -> records.get(0).cell("id").setCellValue("0".repeat(32)));
    assertThat(refused()).contains("tampered");

    Files.writeString(workbook, "no workbook");
    assertThat(refused(1, "purge", workbook.toString())).contains("no order was written");
  }

  @Test
  void refusesAnotherJobAndARunThatWasReplaced() throws Exception {
    Path workbook = office.workbook("2026-10");
    Path other = folder.resolve("jobs/toinen.yml");
    Files.writeString(
        other, Files.readString(office.job()).replace("job: remonttilinkki", "job: toinen"));
    assertThat(refused(1, "purge", workbook.toString(), "--job", other.toString()))
        .contains("other-run: the job file is of another job");
    Files.delete(other);

    assertThat(scan("--again")).isZero();
    byte[] newer = Files.readAllBytes(workbook);
    Files.write(workbook, decided);
    assertThat(refused()).contains("other-run: the workbook belongs to another run");
    // the other tests go on with the run that there is now
    Files.write(workbook, newer);
    decide();
  }

  @Test
  void asksForWhatItCannotFind() throws Exception {
    Path away = Files.createDirectories(folder.resolve("away"));
    Path copy = Files.copy(office.workbook("2026-10"), away.resolve("copy.xlsx"));
    assertThat(refused(2, "purge", copy.toString())).contains("--state DIR");
    assertThat(refused(2, "purge", away.resolve("gone.xlsx").toString())).contains("no workbook");
    assertThat(refused(2, "purge", copy.toString(), "--state", state(), "--job", "gone.yml"))
        .contains("--job FILE");
    assertThat(refused(2, "verify", away.resolve("gone.json").toString(), "x"))
        .contains("no order");
  }

  private static String state() {
    return office.reports.resolve(".state").toString();
  }

  @Test
  void ordersElsewhereAndVerifiesOnlyWhatItKnows() throws Exception {
    Path out = folder.resolve("out");
    assertThat(Seloste.run("purge", office.workbook("2026-10").toString(), "--out", out.toString()))
        .isZero();
    String order = out.resolve("purge-order.json").toString();
    Path export = office.sample("pyynnot.csv");
    // another source, named as this one's only file: an export without the key proves nothing
    Path other = Files.writeString(folder.resolve("other.csv"), "Numero;Nimi\n1;Aino Aaltonen\n");
    String doubt = refused(3, "verify", order, "requests=" + other, "--state", state());
    assertThat(doubt).contains("other headers");
    Path empty = Files.writeString(folder.resolve("empty.csv"), head(export));
    assertThat(refused(3, "verify", order, "requests=" + empty, "--state", state()))
        .contains("is empty");
    assertThat(refused(2, "verify", order, "gone.csv", "--state", state())).contains("no file");
    Path lines = out.resolve("purge-order.csv");
    Files.writeString(lines, Files.readString(lines) + "\n");
    assertThat(refused(1, "verify", order, export.toString(), "--state", state()))
        .contains("tampered");
    assertThat(List.of(out.toFile().list())).contains("erasure-certificate.pdf");
  }

  private static String head(Path export) throws Exception {
    String text = Files.readString(export);
    return text.substring(0, text.indexOf('\n') + 1);
  }
}
