package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that lies in one file on the disk is bounded together, not only what lies in each archive.
 */
class NestBoundsTest {

  private static final int LISTS = 5;
  private static final int SIZE = 1 << 20;

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();
  private long taken;

  @Test
  void withinTheBoundsAllIsTaken() throws IOException {
    visit(nested(), new Nest.Bounds(100, 100, 100L * SIZE));

    assertThat(told).filteredOn(one -> one.startsWith("file")).hasSize(1 + LISTS + LISTS);
    assertThat(told).noneMatch(one -> one.contains("zip-bomb") || one.contains("too-many"));
  }

  @Test
  void archivesThatAreEachHonestMayNotTogetherGrowBeyondTheBound() throws IOException {
    long most = 2L * SIZE + SIZE / 2;

    visit(nested(), new Nest.Bounds(100, 100, most));

    assertThat(taken).isBetween(2L * SIZE, most);
    assertThat(told)
        .contains("file a.zip!0.zip!list.csv", "file a.zip!1.zip!list.csv")
        .contains("closed a.zip!2.zip!list.csv zip-bomb")
        .contains("inside a.zip!4.zip 0 zip-bomb");
  }

  @Test
  void oneEntryMayNotGrowBeyondWhatIsLeft() throws IOException {
    visit(nested(), new Nest.Bounds(100, 100, SIZE / 2));

    assertThat(told)
        .contains("closed a.zip!0.zip!list.csv zip-bomb")
        .contains("inside a.zip!1.zip 0 zip-bomb")
        .noneMatch(one -> one.endsWith("list.csv"));
  }

  @Test
  void noMoreArchivesAreOpenedThanTheBoundSays() throws IOException {
    visit(nested(), new Nest.Bounds(3, 100, 100L * SIZE));

    assertThat(told)
        .contains("file a.zip!1.zip!list.csv", "inside a.zip!2.zip 0 too-many-archives")
        .doesNotContain("file a.zip!2.zip!list.csv");
  }

  @Test
  void noMoreFilesAreTakenThanTheBoundSays() throws IOException {
    visit(nested(), new Nest.Bounds(100, LISTS + 2, 100L * SIZE));

    assertThat(told)
        .contains("file a.zip!1.zip!list.csv", "inside a.zip!2.zip 1 too-many-entries")
        .contains("inside a.zip!3.zip 0 too-many-entries");
  }

  private void visit(byte[] archive, Nest.Bounds bounds) throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), archive);
    try (Unpacked unpacked = new Unpacked()) {
      new Nest(unpacked, new Telling(), bounds)
          .visit(
              new SourceFile(
                  path,
                  "a.zip",
                  Files.size(path),
                  Files.getLastModifiedTime(path).toMillis(),
                  null));
    }
  }

  /** Writes down what it is told. */
  private final class Telling implements Nest.Visitor {

    @Override
    public Layout file(Placed placed, SourceFile opened, @Nullable Reason flaw) throws IOException {
      told.add("file " + placed.file().name());
      taken += placed.file().name().endsWith(".csv") ? opened.size() : 0;
      return Formats.plan(opened, 1 << 25);
    }

    @Override
    public void closed(Placed placed, Reason reason) {
      told.add("closed " + placed.file().name() + " " + reason.key());
    }

    @Override
    public void inside(Placed placed, int files, @Nullable Reason reason) {
      told.add(
          "inside "
              + placed.file().name()
              + " "
              + files
              + (reason == null ? "" : " " + reason.key()));
    }
  }

  /** Archives of a list each, of which none grows more than text does. */
  private static byte[] nested() throws IOException {
    byte[] line = "Aino Esimerkki;040 123 4567;rivi\n".getBytes(StandardCharsets.UTF_8);
    byte[] list = new byte[SIZE];
    for (int i = 0; i < list.length; i++) {
      list[i] = line[i % line.length];
    }
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(outer)) {
      for (int i = 0; i < LISTS; i++) {
        zip.putNextEntry(new ZipEntry(i + ".zip"));
        zip.write(zipped(list));
        zip.closeEntry();
      }
    }
    return outer.toByteArray();
  }

  private static byte[] zipped(byte[] list) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("list.csv"));
      zip.write(list);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
