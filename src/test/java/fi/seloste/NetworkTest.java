package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No connection is opened, and no temporary file outlives its process. */
class NetworkTest {

  private static final int ASKED = 99;

  @TempDir Path folder;

  @Test
  void aScanAsksForNoSocket() throws Exception {
    assertThat(
            run(
                "fi.seloste.NoNetwork",
                "",
                "scan",
                "jobs/remonttilinkki.yml",
                "--month",
                "2026-10",
                "--out",
                folder.resolve("out").toString()))
        .isZero();
    assertThat(folder.resolve("out/remonttilinkki/2026-10/report.xlsx")).isRegularFile();
  }

  @Test
  void whoAsksForOneIsFoundOut() throws Exception {
    assertThat(run("fi.seloste.NoNetwork", "", "--socket")).isEqualTo(ASKED);
    assertThat(run("fi.seloste.NoNetwork", "", "--channel")).isEqualTo(ASKED);
  }

  @Test
  void whatAKilledProcessLeftInItsOwnFolderGoesAtTheNextStart() throws Exception {
    Jobs jobs = new Jobs(folder);
    String job = folder.resolve("job.yml").toString();
    List<String> before = names();

    int killed = run("fi.seloste.Seloste", "report", "scan", job, "--month", "2026-10");
    List<String> left = names();
    int next = run("fi.seloste.Seloste", "", "scan", job, "--month", "2026-10");

    assertThat(before).isEmpty();
    assertThat(killed).isEqualTo(137);
    assertThat(left).isNotEmpty().allMatch(name -> name.startsWith("seloste-tmp-"));
    assertThat(next).isZero();
    assertThat(names()).isEmpty();
    assertThat(jobs.output("2026-10")).isNotEmptyDirectory();
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    Files.createDirectories(folder.resolve("tmp"));
    try (var all = Files.list(folder.resolve("tmp"))) {
      all.forEach(path -> names.add(String.valueOf(path.getFileName())));
    }
    return names;
  }

  private int run(String main, String kill, String... command) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Dseloste.kill=" + kill));
    if (main.endsWith("NoNetwork")) {
      words.add("-Djava.nio.channels.spi.SelectorProvider=fi.seloste.NoNetwork");
    }
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    words.addAll(List.of(command));
    File said = folder.resolve("said.txt").toFile();
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said).start();
    return process.waitFor();
  }
}
