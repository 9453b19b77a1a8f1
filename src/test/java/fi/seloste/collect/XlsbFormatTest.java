package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binary workbooks, made record by record (MS-XLSB 2.4). */
class XlsbFormatTest {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  @TempDir Path folder = Path.of(".");

  @Test
  void readsEveryKindOfCellAndNamesHiddenSheets() throws IOException {
    SheetReading reading = SheetReading.of(workbook(sheet()));

    assertThat(reading.lines())
        .containsExactly(
            "# Asiakkaat [Nimi, Summa, Luotu, Lupa] @1",
            "2: Aino Ääkkönen|n:12.5|d:2026-01-31|b:true",
            "3: Eero|n:3|d:2026-01-31|e:#DIV/0!",
            "4: Oili|n:0.5",
            "# Piilo (hidden) [] @0");
    assertThat(reading.layout().format()).isEqualTo("xlsx");
    assertThat(reading.notes())
        .contains("hidden-sheets [Piilo]", "hidden-rows [Asiakkaat, 1]", "empty-sheet [Piilo]");
  }

  @Test
  void keepsTheRowsBeforeABreak() throws IOException {
    byte[] sheet = sheet();
    SheetReading reading = SheetReading.of(workbook(Arrays.copyOf(sheet, sheet.length - 30)));

    assertThat(reading.lines())
        .contains("2: Aino Ääkkönen|n:12.5|d:2026-01-31|b:true", "! broken-sheet [Asiakkaat]");
  }

  private static byte[] sheet() {
    Part part = new Part();
    part.row(0, false);
    part.text(0, "Nimi").text(1, "Summa").text(2, "Luotu").text(3, "Lupa");
    part.row(1, false);
    part.record(7, cell(0, 0).putInt(0)); // a shared string
    part.record(5, cell(1, 0).putDouble(12.5));
    part.record(5, cell(2, 1).putDouble(46_053));
    part.record(4, cell(3, 0).put((byte) 1));
    part.row(2, true);
    part.text(0, "Eero");
    part.record(2, cell(1, 0).putInt(3 << 2 | 2)); // a whole number in 30 bits
    part.record(9, cell(2, 1).putDouble(46_053).putShort((short) 0)); // of a formula
    part.record(3, cell(3, 0).put((byte) 0x07));
    part.row(3, false);
    part.record(17, ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(0), "Oili");
    part.record(
        13, ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(0).putInt(50 << 2 | 3));
    part.record(146, ByteBuffer.allocate(0));
    return part.bytes();
  }

  private Path workbook(byte[] sheet) throws IOException {
    Part book = new Part();
    book.record(156, numbers(0, 1), "rId1", "Asiakkaat");
    book.record(156, numbers(2, 2), "rId2", "Piilo");
    Part strings = new Part();
    strings.record(19, ByteBuffer.allocate(1), "Aino Ääkkönen");
    Part styles = new Part();
    styles.record(617, numbers(2));
    styles.record(47, shorts(0, 0, 0));
    styles.record(47, shorts(0, 14, 0)); // the built-in date
    styles.record(618, ByteBuffer.allocate(0));
    Path path = folder.resolve("kirja.xlsb");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      put(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
      put(zip, "_rels/.rels", relations("officeDocument xl/workbook.bin"));
      put(zip, "xl/workbook.bin", book.bytes());
      put(
          zip,
          "xl/_rels/workbook.bin.rels",
          relations(
              "worksheet worksheets/sheet1.bin",
              "worksheet worksheets/sheet2.bin",
              "styles styles.bin",
              "sharedStrings sharedStrings.bin"));
      put(zip, "xl/worksheets/sheet1.bin", sheet);
      put(zip, "xl/worksheets/sheet2.bin", new byte[0]);
      put(zip, "xl/styles.bin", styles.bytes());
      put(zip, "xl/sharedStrings.bin", strings.bytes());
    }
    return path;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static byte[] relations(String... all) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < all.length; i++) {
      String[] one = all[i].split(" ", 2);
      xml.append("<Relationship Id=\"rId").append(i + 1).append("\" Type=\"").append(RELATIONS);
      xml.append(one[0]).append("\" Target=\"").append(one[1]).append("\"/>");
    }
    return xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ByteBuffer cell(int column, int style) {
    return ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(column).putInt(style);
  }

  private static ByteBuffer numbers(int... all) {
    ByteBuffer made = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(all).forEach(made::putInt);
    return made;
  }

  private static ByteBuffer shorts(int... all) {
    ByteBuffer made = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(all).forEach(one -> made.putShort((short) one));
    return made;
  }

  /** A part under construction. */
  private static final class Part {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void row(int row, boolean hidden) {
      ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(row).putInt(0).putShort((short) 0).put((byte) 0);
      record(0, header.put((byte) (hidden ? 0x10 : 0)));
    }

    Part text(int column, String text) {
      record(6, cell(column, 0), text);
      return this;
    }

    /** A record: what was put into the buffer, and texts after it. */
    void record(int type, ByteBuffer content, String... texts) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      int used = content.position() == 0 ? content.capacity() % 64 : content.position();
      whole.writeBytes(bytes(content, used));
      for (String text : texts) {
        ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        whole.writeBytes(length.putInt(text.length()).array());
        whole.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
      }
      number(type);
      number(whole.size());
      out.writeBytes(whole.toByteArray());
    }

    private static byte[] bytes(ByteBuffer content, int length) {
      byte[] bytes = new byte[length];
      content.duplicate().rewind().get(bytes);
      return bytes;
    }

    private void number(int number) {
      if (number >= 0x80) {
        out.write((number & 0x7f) | 0x80);
        out.write(number >> 7);
      } else {
        out.write(number);
      }
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
