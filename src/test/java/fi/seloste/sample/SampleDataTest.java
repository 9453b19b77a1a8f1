package fi.seloste.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
  private static final Path COMMITTED = Path.of("sample-data");

  @Test
  void writesTheCommittedFiles(@TempDir Path dir) throws IOException {
    Files.copy(COMMITTED.resolve("README.md"), dir.resolve("README.md"));
    SampleData.write(dir);
    int compared = 0;
    try (var files = Files.walk(dir)) {
      for (Path written : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = dir.relativize(written).toString();
        assertSame(name, Files.readAllBytes(COMMITTED.resolve(name)), Files.readAllBytes(written));
        compared++;
      }
    }
    assertTrue(compared > 100, "files compared: " + compared);
  }

  /**
   * Workbooks are compared part by part, since another JDK may compress the same part otherwise.
   */
  private static void assertSame(String name, byte[] committed, byte[] written) throws IOException {
    if (name.endsWith(".xlsx")) {
      assertEquals(parts(committed), parts(written), name);
    } else {
      assertArrayEquals(committed, written, name);
    }
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
