package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job as a real process, killed as the power fails, and repeated. */
class KillTest {

  private static final int KILLS = 6;

  @TempDir Path folder;

  @Test
  void aKilledRunThatIsRepeatedGivesTheSameFiles() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    long began = System.nanoTime();
    assertThat(finished(process(undisturbed))).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

    Path killed = folder.resolve("killed");
    Random random = new Random(20261031);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = process(killed);
      if (!process.waitFor(whole / 4 + random.nextLong(whole / 2), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    assertThat(finished(process(killed))).isZero();

    assertThat(contents(killed)).isEqualTo(contents(undisturbed));
  }

  private static int finished(Process process) throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static Process process(Path out) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "fi.seloste.Seloste",
                "scan",
                "jobs/remonttilinkki.yml",
                "--month",
                "2026-10",
                "--out",
                out.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SOURCE_DATE_EPOCH", "1793491200");
    builder.environment().put("SELOSTE_STATE_KEY", "5e".repeat(32));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  /** Every published file by name, as bytes in hexadecimal digests. */
  private static Map<String, String> contents(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path month = out.resolve("remonttilinkki/2026-10");
    try (Stream<Path> all = Files.list(month)) {
      for (Path file : all.toList()) {
        files.put(
            String.valueOf(file.getFileName()),
            java.util.HexFormat.of().formatHex(digest(Files.readAllBytes(file))));
      }
    }
    assertThat(files).containsKeys("report.xlsx", "findings.json", "purge-proposal.csv");
    return files;
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
