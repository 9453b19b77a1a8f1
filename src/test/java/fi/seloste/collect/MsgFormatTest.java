package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outlook's messages, made stream by stream (MS-OXMSG 2.1). */
class MsgFormatTest {

  @TempDir Path folder = Path.of(".");

  @Test
  void readsSenderRecipientsSubjectAndText() throws IOException {
    SheetReading reading = SheetReading.of(message());

    assertThat(reading.layout().format()).isEqualTo("msg");
    assertThat(reading.records())
        .containsExactly(
            "1: Aino Ääkkönen aino@yritys.example|Eero Esimerkki||||Hakemus||Puhelin 040 123 4567");
  }

  @Test
  void aBrokenOneIsUnread() throws IOException {
    Path path = message();
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, java.util.Arrays.copyOf(bytes, 700));

    assertThat(SheetReading.of(path).lines().get(1)).startsWith("! broken");
  }

  private Path message() throws IOException {
    Path path = folder.resolve("viesti.msg");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(path)) {
      DirectoryEntry root = files.getRoot();
      put(root, "__properties_version1.0", new byte[32]);
      text(root, "0037", "Hakemus");
      text(root, "0C1A", "Aino Ääkkönen");
      text(root, "0C1F", "aino@yritys.example");
      text(root, "0E04", "Eero Esimerkki");
      text(root, "1000", "Puhelin 040 123 4567");
      files.writeFilesystem(out);
    }
    return path;
  }

  private static void text(DirectoryEntry folder, String property, String text) throws IOException {
    put(folder, "__substg1.0_" + property + "001F", text.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void put(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(bytes));
  }
}
