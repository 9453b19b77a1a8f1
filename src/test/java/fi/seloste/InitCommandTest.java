package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InitCommandTest {

  private final Path folder;

  InitCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int init(Path notice, Path exports, String name) {
    return Seloste.run(
        "init",
        "--notice",
        notice.toString(),
        "--exports",
        exports.toString(),
        "--name",
        name,
        "--jobs",
        folder.resolve("jobs").toString());
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path notice() throws IOException {
    return file(
        "seloste.txt",
        """
        Rekisterinpitäjä

        Malli Oy

        Rekisterin tietosisältö

        Asiakkaasta tallennetaan nimi.
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"remonttilinkki", "wetteri-trucks"})
  void whatItWritesRunsAtOnceAndSaysWhatItFound(String register) throws IOException {
    Path samples = Path.of("sample-data", register);
    Path notice = samples.resolve(register.equals("remonttilinkki") ? "notice.md" : "notice.txt");
    assertThat(init(notice, samples, register)).isZero();
    Path job = folder.resolve("jobs/" + register + ".yml");
    String out =
        printed(
            0,
            "scan",
            job.toString(),
            "--month",
            "2026-10",
            "--out",
            folder.resolve("out").toString(),
            "--threads",
            "2",
            "--json");
    JsonNode result = JsonMapper.shared().readTree(out);
    assertThat(result.path("schema").asString()).isEqualTo("seloste/scan/1");
    assertThat(result.path("exitCode").asInt()).isZero();
    JsonNode one = result.path("jobs").path(0);
    assertThat(one.path("job").asString()).isEqualTo(register);
    assertThat(one.path("records").asLong()).isPositive();
    assertThat(one.path("filesNotReadInFull").asLong()).isZero();
    assertThat(one.path("worst").path(0).path("severity").asString()).isEqualTo("high");
    assertThat(one.path("worst").path(0).path("new").asLong()).isPositive();
    assertThat(Path.of(one.path("output").asString()).resolve("report.html")).isRegularFile();
  }

  @Test
  void nothingFallsDueUntilAPersonSaysWhichRuleIsMeant() throws IOException {
    assertThat(
            init(
                Path.of("sample-data/remonttilinkki/notice.md"),
                Path.of("sample-data/remonttilinkki"),
                "r"))
        .isZero();
    String job = Files.readString(folder.resolve("jobs/r.yml"));
    assertThat(job)
        .contains("# records: one of ", "# subjects: one of ")
        .doesNotContainPattern("\n +records:");
  }

  @Test
  void filesThatDifferInADateAreOneSourceOfNextMonthToo() throws IOException {
    file("x/asiakkaat-2026-09.csv", "Nimi\nMatti Mallikas\n");
    file("x/asiakkaat-2026-10.csv", "Sähköposti\nmaija@example.com\n");
    file("x/laskut_20261031.csv", "Nimi\nMaija Mallikas\n");
    file("x/sub/Ääni öljy.csv", "Nimi\nMaija Mallikas\n");
    file("x/.piilo", "x");
    assertThat(init(notice(), folder.resolve("x"), "malli")).isZero();
    String job = Files.readString(folder.resolve("jobs/malli.yml"));
    assertThat(job)
        .contains("- source: asiakkaat\n    files: \"../x/asiakkaat-*.csv\"")
        .contains("- source: laskut\n    files: \"../x/laskut_*.csv\"")
        .contains("- source: sub-aani-oljy\n    files: \"../x/sub/Ääni öljy.csv\"")
        .contains(".piilo: a hidden file")
        .contains("#   Sähköposti: email")
        .doesNotContain("not read in full");
    JobFiles.Read read = JobFiles.read(List.of(folder.resolve("jobs/malli.yml")));
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.jobs().get(0).sources()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kiellot.csv    | identifier;received           | marketing-bans
          optout.csv     | identifier;received           | marketing-bans
          poistot.csv    | identifier;received           | erasure-requests
          holds.csv      | source;key;until;reason       | legal-holds
          ok.csv         | Finding;By;Reason;Until       | accepted
          """)
  void aListIsToldByItsHeader(String name, String header, String key) throws IOException {
    file("x/asiakkaat.csv", "Nimi\nMatti Mallikas\n");
    file("x/" + name, header + "\n");
    assertThat(init(notice(), folder.resolve("x"), "malli")).isZero();
    assertThat(Files.readString(folder.resolve("jobs/malli.yml")))
        .contains("\n  " + key + ": \"../x/" + name + "\"")
        .contains("- source: asiakkaat");
  }

  @Test
  void aNameThatMeansSomethingInYamlOrInPatternsDoesNotBreakTheJob() throws IOException {
    file("x/a [1] {b} \"c\" 'd' #e: f.csv", "Nimi\nMatti Mallikas\n");
    file("x/999.csv", "#: {x}\nMatti Mallikas\n");
    assertThat(init(notice(), folder.resolve("x"), "malli")).isZero();
    JobFiles.Read read = JobFiles.read(List.of(folder.resolve("jobs/malli.yml")));
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.jobs().get(0).sources()).hasSize(2);
    assertThat(
            Seloste.run("scan", folder.resolve("jobs/malli.yml").toString(), "--month", "2026-10"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"malli.yml", "registers/malli.yml"})
  void aFileThatIsThereIsNotOverwritten(String there) throws IOException {
    file("x/asiakkaat.csv", "Nimi\nMatti Mallikas\n");
    Path mine = file("jobs/" + there, "mine\n");
    assertThat(init(notice(), folder.resolve("x"), "malli")).isEqualTo(2);
    assertThat(mine).hasContent("mine");
    try (var files = Files.walk(folder.resolve("jobs"))) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(mine);
    }
  }

  @Test
  void whatIsMissingIsWrongUsageAndNothingIsWritten() throws IOException {
    file("x/asiakkaat.csv", "Nimi\nMatti Mallikas\n");
    Path nowhere = folder.resolve("none");
    assertThat(init(nowhere, folder.resolve("x"), "malli")).isEqualTo(2);
    assertThat(init(notice(), nowhere, "malli")).isEqualTo(2);
    assertThat(init(notice(), folder.resolve("x"), "Ei Käy")).isEqualTo(2);
    assertThat(init(notice(), Files.createDirectory(folder.resolve("empty")), "m")).isEqualTo(2);
    assertThat(answered("", "--exports", folder.toString())).isEqualTo(2);
    assertThat(answered("", "--notice", notice().toString())).isEqualTo(2);
    assertThat(answered(notice() + "\n\n")).isEqualTo(2);
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void whatNoOptionSaysIsAskedForAndReadFromAPipe() throws IOException {
    file("Ääni viennit/asiakkaat.csv", "Nimi\nMatti Mallikas\n");
    Path exports = folder.resolve("Ääni viennit");
    assertThat(answered(notice() + "\n" + exports + "\n  malli \nsv\n")).isZero();
    Path job = folder.resolve("jobs/malli.yml");
    assertThat(job).content().contains("language: sv");
    assertThat(printed(0, "scan", job.toString(), "--month", "2026-10"))
        .contains("malli 2026-10: done");
  }

  @Test
  void anEmptyAnswerAndTheEndOfTheAnswersMeanTheUsual() throws IOException {
    file("viennit/asiakkaat.csv", "Nimi\nMatti Mallikas\n");
    assertThat(answered(notice() + "\n" + folder.resolve("viennit") + "\n\n")).isZero();
    assertThat(folder.resolve("jobs/viennit.yml")).content().contains("language: fi");
  }

  @Test
  void whoGivesWhatIsNeededByOptionsIsAskedNothing() throws IOException {
    file("viennit/asiakkaat.csv", "Nimi\nMatti Mallikas\n");
    Path exports = folder.resolve("viennit");
    String next = "another command's input\n";
    assertThat(answered(next, "--notice", notice().toString(), "--exports", exports.toString()))
        .isZero();
    assertThat(folder.resolve("jobs/viennit.yml")).exists();
  }

  private int answered(String answers, String... options) {
    InputStream before = System.in;
    List<String> words = new ArrayList<>(List.of("init", "--jobs"));
    words.add(folder.resolve("jobs").toString());
    words.addAll(List.of(options));
    Charset shell = Charset.forName(System.getProperty("native.encoding"));
    System.setIn(new ByteArrayInputStream(answers.getBytes(shell)));
    try {
      return Seloste.run(words.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  private static String printed(int exitCode, String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(Seloste.run(arguments)).isEqualTo(exitCode);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
