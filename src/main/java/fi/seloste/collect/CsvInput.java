package fi.seloste.collect;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;

/** The bytes that a text file is split by: its own, or UTF-8 when its characters are wide. */
interface CsvInput extends Closeable {

  /** Reads at most {@code length} bytes; -1 at the end. */
  int read(byte[] into, int at, int length) throws IOException;

  /**
   * Opens the file for reading as a dialect has it.
   *
   * @param from the position to begin at, counted in the bytes that the input gives
   */
  static CsvInput open(SourceFile file, Encoding encoding, long from, Dialect dialect)
      throws IOException {
    CsvInput input = open(file, encoding, from);
    return dialect.joint().isEmpty() ? input : new CsvJoint(input, dialect.joint());
  }

  /**
   * Opens the file for reading.
   *
   * @param from the position to begin at, counted in the bytes that the input gives
   */
  static CsvInput open(SourceFile file, Encoding encoding, long from) throws IOException {
    if (encoding.wide()) {
      return new CsvWideInput(file, encoding, from);
    }
    SeekableByteChannel channel = Files.newByteChannel(file.path());
    channel.position(from);
    return new CsvInput() {
      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(into, at, length));
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
