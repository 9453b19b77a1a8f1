package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.RegisterFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeCommandTest {

  private static final String NOTICE =
      "Rekisterinpitäjä\n\nMalli Oy\n\nRekisterin tietosisältö\n\nAsiakkaasta tallennetaan nimi.\n";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  @Test
  void writesARegisterFileThatLoads() throws IOException {
    Path out = folder.resolve("register.yml");
    assertThat(Seloste.run("notice", notice().toString(), "--out", out.toString())).isZero();

    RegisterFile.Read read = RegisterFile.read(out, "register.yml");
    assertThat(read.mistakes()).isEmpty();
    assertThat(Files.readString(out)).contains("file: \"notice.txt\"", "line: 7");
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Path out = Files.writeString(folder.resolve("register.yml"), "register: mine\n");
    assertThat(Seloste.run("notice", notice().toString(), "--out", out.toString())).isEqualTo(2);
    assertThat(Files.readString(out)).isEqualTo("register: mine\n");
  }

  @Test
  void jsonHasTheSameWithConfidence() throws IOException {
    assertThat(printed("notice", notice().toString(), "--json"))
        .contains("\"category\" : \"name\"", "\"line\" : 7", "\"confidence\" : 0.9");
  }

  @Test
  void updateShowsWhatChangesAndLeavesTheFile() throws IOException {
    String mine = "register: malli\ncontroller: Malli Oy\ndeclares: [{category: email}]\n";
    Path register = Files.writeString(folder.resolve("register.yml"), mine);
    assertThat(printed("notice", notice().toString(), "--update", register.toString()))
        .contains("added declares name", "removed declares email");
    assertThat(Files.readString(register)).isEqualTo(mine);
  }

  @Test
  void aNoticeThatIsNotThereIsWrongUsage() {
    assertThat(Seloste.run("notice", folder.resolve("none.txt").toString())).isEqualTo(2);
  }

  @Test
  void aJobMayNameANoticeAndIsThenUnconfirmed() throws IOException {
    notice();
    Files.writeString(folder.resolve("a.csv"), "Nimi\nMatti\n");
    Path job =
        Files.writeString(
            folder.resolve("job.yml"),
            "job: malli\nregister: notice.txt\nsources:\n  - {source: a, files: a.csv, kind: crm}\n");
    JobFiles.Read read = JobFiles.read(List.of(job));

    assertThat(read.mistakes()).isEmpty();
    assertThat(read.jobs()).singleElement().extracting(JobFile::confirmed).isEqualTo(false);
  }

  private Path notice() throws IOException {
    return Files.writeString(folder.resolve("notice.txt"), NOTICE);
  }

  private static String printed(String... args) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Seloste.run(args);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
