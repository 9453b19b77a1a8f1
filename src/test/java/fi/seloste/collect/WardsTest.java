package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that costs its reader's process becomes a reason, and the next one is read. */
class WardsTest {

  private static final String PAGE =
      "<html><body><p>Aino Ääkkönen</p><p>Eero Esimerkki</p><p>Oili Öhman</p></body></html>";

  @TempDir Path folder = Path.of(".");

  @Test
  void tellsWhatTheFormatTells() throws Exception {
    Wards wards = new Wards(64, 60_000, 1 << 20);
    SourceFile file = page("a.html", PAGE);

    assertThat(read(wards, file)).containsExactly("Aino Ääkkönen", "Eero Esimerkki", "Oili Öhman");
  }

  @Test
  void stopsWhenNobodyWantsMoreAndGoesOnWithTheNext() throws Exception {
    Wards wards = new Wards(64, 60_000, 1 << 20);
    SourceFile file = page("a.html", PAGE);
    Format format = Formats.byId("html");
    Layout layout = wards.plan(format, file, 1);
    List<String> first = new ArrayList<>();

    wards.read(format, file, layout, layout.slices().get(0), sink(first, 1));

    assertThat(first).containsExactly("Aino Ääkkönen");
    assertThat(read(wards, file)).hasSize(3);
    assertThat(wards.waiting()).hasSize(1);
  }

  @Test
  void aFileThatTakesTooLongIsGivenUpOnceAndForAll() throws IOException {
    Wards wards = new Wards(64, 1, 1L << 40);
    SourceFile file = page("slow.html", PAGE);

    assertThatThrownBy(() -> read(wards, file))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, e -> assertThat(e.reason().key()).isEqualTo("too-slow"));
    assertThatThrownBy(() -> read(wards, file))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, e -> assertThat(e.reason().key()).isEqualTo("too-slow"));
    assertThat(wards.waiting()).isEmpty();
  }

  @Test
  void aFileThatNeedsTooMuchMemoryIsGivenUpAndTheNextIsRead() throws Exception {
    Wards wards = new Wards(24, 60_000, 1 << 20);
    SourceFile large = page("large.html", "<html><body>" + "<p>a</p>".repeat(600_000));

    assertThatThrownBy(() -> read(wards, large))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> assertThat(e.reason().key()).isEqualTo("too-demanding"));
    assertThat(read(wards, page("a.html", PAGE))).hasSize(3);
  }

  @Test
  void aReaderThatWasKilledIsReplaced() throws Exception {
    Wards wards = new Wards(64, 60_000, 1 << 20);
    SourceFile file = page("a.html", PAGE);
    assertThat(read(wards, file)).hasSize(3);

    ProcessHandle idle = wards.waiting().get(0);
    idle.destroyForcibly();
    idle.onExit().join();

    assertThat(read(wards, file)).hasSize(3);
  }

  private SourceFile page(String name, String html) throws IOException {
    Path path = Files.writeString(folder.resolve(name), html, StandardCharsets.UTF_8);
    return new SourceFile(path, name, Files.size(path), 0, null);
  }

  private static List<String> read(Wards wards, SourceFile file) throws UnreadableFileException {
    Format format = Formats.byId("html");
    Layout layout = wards.plan(format, file, 1);
    List<String> texts = new ArrayList<>();
    wards.read(format, file, layout, layout.slices().get(0), sink(texts, Integer.MAX_VALUE));
    return texts;
  }

  private static Sink sink(List<String> texts, int most) {
    return new Sink() {
      @Override
      public boolean record(int table, Values values) {
        texts.add(values.text(0));
        return texts.size() < most;
      }

      @Override
      public void unreadable(int table, long row, long line, Reason reason) {
        texts.add("! " + reason.key());
      }
    };
  }
}
