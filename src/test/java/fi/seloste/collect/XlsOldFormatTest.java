package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel 5.0 and 95, made record by record. */
class XlsOldFormatTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder = Path.of(".");

  @Test
  void readsTheCellsOfAllSheetsInTheirColumns() throws IOException {
    SheetReading reading = SheetReading.of(save(book()));

    assertThat(reading.lines())
        .containsExactly(
            "# Asiakkaat [Nimi, Summa, Luotu, Lupa] @1",
            "2: Aino Ääkkönen|n:12.5|d:2026-01-31|b:true",
            "3: Eero|n:3|n:4|X",
            "# Piilo (hidden) [Nimi, Tunnus] @1",
            "2: Oili|n:7",
            "3: Aino|n:8");
    assertThat(reading.layout().format()).isEqualTo("xls");
    assertThat(reading.notes()).contains("hidden-sheets [Piilo]");
  }

  @Test
  void keepsTheSheetsBeforeABreak() throws IOException {
    byte[] whole = book();

    SheetReading reading = SheetReading.of(save(Arrays.copyOf(whole, whole.length - 30)));

    assertThat(reading.lines())
        .contains("3: Eero|n:3|n:4|X", "2: Oili|n:7", "! broken-sheet [Piilo]");
  }

  @Test
  void anEncryptedOneIsUnread() throws IOException {
    Book book = new Book();
    book.begin(0x05);
    book.record(0x2f, book.buffer().putShort((short) 1).putShort((short) 2));

    assertThat(SheetReading.of(save(book.bytes())).lines()).containsExactly("! encrypted");
  }

  private Path save(byte[] book) throws IOException {
    Path path = folder.resolve("vanha.xls");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(path)) {
      files.createDocument(new ByteArrayInputStream(book), "Book");
      files.writeFilesystem(out);
    }
    return path;
  }

  private static byte[] book() {
    Book book = new Book();
    book.begin(0x05);
    book.record(0x42, book.buffer().putShort((short) 1252));
    book.record(0xe0, book.buffer().putShort((short) 0).putShort((short) 0));
    book.record(0xe0, book.buffer().putShort((short) 0).putShort((short) 14));
    book.sheet("Asiakkaat", 0);
    book.sheet("Piilo", 2);
    book.end();
    book.begin(0x10);
    book.text(0, 0, "Nimi").text(0, 1, "Summa").text(0, 2, "Luotu").text(0, 3, "Lupa");
    book.text(1, 0, "Aino Ääkkönen").number(1, 1, 0, 12.5).number(1, 2, 1, 46_053);
    book.record(0x0205, book.cell(1, 3, 0).put((byte) 1).put((byte) 0));
    book.text(2, 0, "Eero");
    book.record(
        0xbd,
        book.buffer()
            .putShort((short) 2)
            .putShort((short) 1)
            .putShort((short) 0)
            .putInt(3 << 2 | 2)
            .putShort((short) 0)
            .putInt(4 << 2 | 2)
            .putShort((short) 2));
    book.record(0x06, book.cell(2, 3, 0).put(new byte[6]).putShort((short) -1).put(new byte[4]));
    book.record(0x0207, book.buffer().putShort((short) 1).put((byte) 'X'));
    book.end();
    book.begin(0x10);
    book.text(0, 0, "Nimi").text(0, 1, "Tunnus");
    book.text(1, 0, "Oili").number(1, 1, 0, 7);
    book.text(2, 0, "Aino").number(2, 1, 0, 8);
    book.end();
    return book.bytes();
  }

  /** A stream of records under construction. */
  private static final class Book {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ByteBuffer buffer() {
      return ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    }

    ByteBuffer cell(int row, int column, int style) {
      return buffer().putShort((short) row).putShort((short) column).putShort((short) style);
    }

    void begin(int kind) {
      record(0x0809, buffer().putShort((short) 0x0500).putShort((short) kind).putInt(0));
    }

    void end() {
      record(0x0a, buffer());
    }

    void sheet(String name, int state) {
      byte[] bytes = name.getBytes(WINDOWS);
      record(0x85, buffer().putInt(0).putShort((short) state).put((byte) bytes.length).put(bytes));
    }

    Book text(int row, int column, String text) {
      byte[] bytes = text.getBytes(WINDOWS);
      record(0x0204, cell(row, column, 0).putShort((short) bytes.length).put(bytes));
      return this;
    }

    Book number(int row, int column, int style, double number) {
      record(0x0203, cell(row, column, style).putDouble(number));
      return this;
    }

    void record(int type, ByteBuffer content) {
      ByteBuffer head = buffer().putShort((short) type).putShort((short) content.position());
      for (ByteBuffer part : new ByteBuffer[] {head, content}) {
        byte[] bytes = new byte[part.position()];
        part.duplicate().flip().get(bytes);
        out.writeBytes(bytes);
      }
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
