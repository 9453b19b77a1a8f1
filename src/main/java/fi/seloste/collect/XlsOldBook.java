package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A workbook older than Excel 97. Its values are read one by one, each as a record of one text:
 * nobody tells which cell they stood in.
 */
final class XlsOldBook implements SheetBook {

  private final Path path;

  XlsOldBook(Path path) {
    this.path = path;
  }

  /** Whether the file is so old: no OLE2 file, or one whose stream has the old name. */
  static boolean isOld(Path path) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      if (FileMagic.valueOf(in) != FileMagic.OLE2) {
        return true;
      }
    }
    try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
      return files.getRoot().hasEntryCaseInsensitive("Book")
          && !files.getRoot().hasEntryCaseInsensitive("Workbook");
    } catch (IOException | RuntimeException e) {
      throw new SheetFault("broken-ole");
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet("", false, List.of("")));
  }

  @Override
  public List<Reason> notes() {
    return List.of(Reason.of("old-excel"));
  }

  @Override
  public void scan(int sheet, SheetRows rows, SheetFacts facts) throws IOException {
    SheetRecord record = new SheetRecord();
    long row = 0;
    for (String line : text().split("\n", -1)) {
      row++;
      record.begin(row, false);
      record.bytes().append(line);
      record.cell(0, 0, Values.TEXT);
      if (!record.blank() && !rows.row(record)) {
        return;
      }
    }
  }

  @Override
  public void close() {
    // the file is open only while it is read
  }

  private String text() throws IOException {
    try (OldExcelExtractor extractor = new OldExcelExtractor(path.toFile())) {
      return extractor.getText();
    } catch (RuntimeException e) {
      throw new IOException("broken workbook");
    }
  }
}
