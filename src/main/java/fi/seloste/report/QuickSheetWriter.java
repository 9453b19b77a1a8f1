package fi.seloste.report;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.xssf.streaming.GZIPSheetDataWriter;

/**
 * Writes the rows of a sheet aside, as POI does, at a third less of the processor: POI hands over
 * single characters, and a lock for each and the usual level of compression took most of the time
 * of a report of a million rows.
 */
final class QuickSheetWriter extends GZIPSheetDataWriter {

  QuickSheetWriter() throws IOException {}

  @Override
  @SuppressWarnings("deprecation") // the one place where POI lets the writer be chosen
  public Writer createWriter(File file) throws IOException {
    return new Unlocked(
        new OutputStreamWriter(new Fast(new FileOutputStream(file)), StandardCharsets.UTF_8));
  }

  /** The quickest compression: the rows are read once more and then compressed for good. */
  private static final class Fast extends GZIPOutputStream {

    Fast(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(java.util.zip.Deflater.BEST_SPEED);
    }
  }

  /** Collects characters; one thread writes a sheet. */
  private static final class Unlocked extends Writer {

    private final Writer out;
    private final char[] collected = new char[1 << 14];
    private int size;

    Unlocked(Writer out) {
      this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
      if (size == collected.length) {
        hand();
      }
      collected[size++] = (char) c;
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      int done = 0;
      while (done < length) {
        int now = room(length - done);
        text.getChars(from + done, from + done + now, collected, size);
        size += now;
        done += now;
      }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      int done = 0;
      while (done < length) {
        int now = room(length - done);
        System.arraycopy(text, from + done, collected, size, now);
        size += now;
        done += now;
      }
    }

    private int room(int wanted) throws IOException {
      if (size == collected.length) {
        hand();
      }
      return Math.min(wanted, collected.length - size);
    }

    private void hand() throws IOException {
      out.write(collected, 0, size);
      size = 0;
    }

    @Override
    public void flush() throws IOException {
      hand();
      out.flush();
    }

    @Override
    public void close() throws IOException {
      hand();
      out.close();
    }
  }
}
