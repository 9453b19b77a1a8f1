package fi.seloste.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Gives the parts of a package one time, so that the same report has the same bytes: POI stamps
 * each part with the time at which it is written. The parts are copied as they are, compressed.
 */
final class FixedTimes {

  private FixedTimes() {}

  static void copy(Path from, OutputStream to, Instant time) throws IOException {
    try (ZipFile parts = ZipFile.builder().setPath(from).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(to)) {
      out.setUseZip64(Zip64Mode.AsNeeded);
      for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
        ZipArchiveEntry copy = new ZipArchiveEntry(part.getName());
        copy.setMethod(part.getMethod());
        copy.setSize(part.getSize());
        copy.setCompressedSize(part.getCompressedSize());
        copy.setCrc(part.getCrc());
        copy.setTime(time.toEpochMilli());
        try (InputStream bytes = parts.getRawInputStream(part)) {
          out.addRawArchiveEntry(copy, bytes);
        }
      }
    }
  }
}
