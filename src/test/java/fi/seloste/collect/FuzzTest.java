package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files broken at random, the same way each time: each is read, partly read or told, and nothing
 * throws, hangs or fills the memory. {@code -Dfuzz=100000} breaks so many.
 */
class FuzzTest {

  private static final int USUAL = 1_500;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final String[] BAIT = {
    "\"",
    "'",
    ";",
    ",",
    "\n",
    "\r",
    "\0",
    "[",
    "{",
    "}",
    "]",
    "<",
    ">",
    "&",
    "]]>",
    "<!--",
    "<?",
    "<!DOCTYPE x [",
    "\\u",
    "99999999999",
    "-1",
    "\uFEFF",
    "%00",
    "BEGIN:VCARD\n"
  };

  @TempDir Path folder = Path.of(".");

  @Test
  @Timeout(3_600)
  void nothingThatIsBrokenHurts() throws Exception {
    int times = Integer.getInteger("fuzz", USUAL);
    List<Seed> seeds = seeds();
    for (int i = 0; i < times; i++) {
      Random random = new Random(i);
      Seed seed = seeds.get(i % seeds.size());
      Path file = folder.resolve("fuzz-" + i % 8 + seed.ending());
      Files.write(file, mutated(seed.bytes(), random));
      long began = System.nanoTime();

      String report = FixtureReport.of(file, null, 1 + random.nextInt(1 << 16));

      assertThat(report).as("%s, seed %d", seed.ending(), i).startsWith("status: ");
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .as("%s, seed %d", seed.ending(), i)
          .isLessThan(LONGEST);
    }
  }

  /** A good file. */
  @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
  private record Seed(String ending, byte[] bytes) {}

  private static List<Seed> seeds() throws IOException, URISyntaxException {
    List<Seed> seeds = new ArrayList<>();
    seeds.add(new Seed(".xlsx", workbook()));
    seeds.add(new Seed(".ods", ods()));
    Path fixtures =
        Path.of(Objects.requireNonNull(FuzzTest.class.getResource("/fixtures")).toURI());
    for (String kind : List.of("json", "xml", "vcard", "csv")) {
      try (Stream<Path> files = Files.list(fixtures.resolve(kind))) {
        for (Path file : files.filter(f -> !f.toString().endsWith(".expected")).sorted().toList()) {
          String name = String.valueOf(file.getFileName());
          seeds.add(new Seed(name.substring(name.lastIndexOf('.')), Files.readAllBytes(file)));
        }
      }
    }
    return seeds;
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Asiakkaat");
      for (int r = 0; r < 20; r++) {
        var row = sheet.createRow(r);
        row.createCell(0).setCellValue(r == 0 ? "Nimi" : "Testaaja " + r);
        row.createCell(1).setCellValue(r);
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] ods() throws IOException {
    String content =
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:"
            + "opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:"
            + "table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
            + "<office:body><office:spreadsheet><table:table table:name=\"A\"><table:table-row>"
            + "<table:table-cell office:value-type=\"string\"><text:p>Nimi</text:p>"
            + "</table:table-cell></table:table-row></table:table></office:spreadsheet>"
            + "</office:body></office:document-content>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(
          "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> java.util.Arrays.copyOf(bytes, at);
            case 2 ->
                spliced(
                    bytes, at, BAIT[random.nextInt(BAIT.length)].getBytes(StandardCharsets.UTF_8));
            case 3 ->
                spliced(
                    bytes,
                    at,
                    BAIT[random.nextInt(BAIT.length)]
                        .repeat(1 + random.nextInt(3_000))
                        .getBytes(StandardCharsets.UTF_8));
            case 4 ->
                spliced(
                    bytes,
                    at,
                    java.util.Arrays.copyOfRange(
                        bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(200))));
            default -> without(bytes, at, 1 + random.nextInt(40));
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    bytes[at] = (byte) random.nextInt(256);
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(more);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private static byte[] without(byte[] bytes, int at, int count) {
    int to = Math.min(bytes.length, at + count);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
