package fi.seloste.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of one register under {@code sample-data/}. */
record Folder(Path path) {

  void csv(String file, CsvStyle style, Table table) {
    write(file, style.bytes(table));
  }

  void workbook(String file, Sheets sheets) {
    write(file, sheets.bytes());
  }

  /** One of our own lists: UTF-8, semicolons. */
  void list(String file, String header, List<String> lines) {
    String text = header + "\n" + String.join("", lines.stream().map(l -> l + "\n").toList());
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A twentieth of a second of silence, eight kilohertz, one byte a sample. */
  void sound(String file) {
    int samples = 400;
    ByteBuffer wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
    wav.putShort((short) 1).putShort((short) 8);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
    while (wav.hasRemaining()) {
      wav.put((byte) 128);
    }
    write(file, wav.array());
  }

  private void write(String file, byte[] bytes) {
    Path target = path.resolve(file);
    try {
      Files.createDirectories(target.getParent());
      Files.write(target, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
