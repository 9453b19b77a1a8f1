package fi.seloste.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An opened workbook of Excel 97 to 2003, read through POI's events. */
final class XlsBook implements SheetBook {

  private final POIFSFileSystem files;
  private final @Nullable String password;
  private final XlsGlobals globals = new XlsGlobals();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Integer> streams = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();

  private XlsBook(POIFSFileSystem files, @Nullable String password) {
    this.files = files;
    this.password = password;
  }

  static XlsBook open(SourceFile file) throws IOException {
    XlsBook book;
    try {
      book = new XlsBook(new POIFSFileSystem(file.path().toFile(), true), file.password());
    } catch (IOException | RuntimeException e) {
      throw new SheetFault("broken-ole");
    }
    try {
      book.begin();
      return book;
    } catch (IOException | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public List<Reason> notes() {
    return notes;
  }

  @Override
  public void scan(int sheet, SheetRows rows, SheetFacts facts) throws IOException {
    if (sheets.get(sheet).header() != null) {
      XlsTexts texts = new XlsTexts(streams.get(sheet));
      process(texts);
      texts.deliver(rows);
      return;
    }
    XlsSheet reader = new XlsSheet(globals, streams.get(sheet), rows, facts);
    process(reader);
    RuntimeException thrown = reader.thrown();
    if (thrown != null) {
      throw thrown;
    }
    if (!reader.complete()) {
      throw new IOException("the sheet ends early");
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private void begin() throws IOException {
    if (!files.getRoot().hasEntryCaseInsensitive("Workbook")) {
      throw new SheetFault("not-a-workbook");
    }
    try {
      process(globals);
    } catch (SheetFault e) {
      throw e;
    } catch (IOException e) {
      if (!globals.known()) {
        throw new SheetFault("broken-part", "Workbook");
      }
    }
    for (BoundSheetRecord bound : globals.bounds()) {
      int stream = globals.stream(bound);
      String name = bound.getSheetname();
      boolean hidden = bound.isHidden() || bound.isVeryHidden();
      if (globals.chart(stream)) {
        notes.add(Reason.of("chart-sheet", name));
        continue;
      }
      sheets.add(new Sheet(name, hidden, null));
      streams.add(stream);
      if (globals.texts(stream)) {
        sheets.add(new Sheet(name + "!comments", hidden, List.of("")));
        streams.add(stream);
      }
    }
  }

  private void process(AbortableHSSFListener listener) throws IOException {
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(listener);
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try {
      new HSSFEventFactory().abortableProcessWorkbookEvents(request, files);
    } catch (EncryptedDocumentException e) {
      throw new SheetFault(password == null ? "encrypted" : "wrong-password");
    } catch (RuntimeException | HSSFUserException e) {
      throw new IOException("broken workbook");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}
