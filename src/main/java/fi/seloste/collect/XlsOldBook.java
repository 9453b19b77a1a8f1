package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook older than Excel 97: of version 5.0 or 95, or one sheet of versions 2 to 4. */
final class XlsOldBook implements SheetBook {

  private static final int BOF = 0x09;
  private static final int SHEET = 0x85;
  private static final int CODE_PAGE = 0x42;
  private static final int FROM_1904 = 0x22;
  private static final int FORMAT = 0x1e;
  private static final int STYLE = 0xe0;
  private static final int ENCRYPTED = 0x2f;
  private static final int CHART = 0x20;
  private static final int WORKSHEET = 0x10;

  private final Path path;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Integer> streams = new ArrayList<>();
  private final List<SheetStyle> styles = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();
  private Charset charset = Charset.forName("windows-1252");
  private boolean from1904;
  private boolean version2;

  /** Reads what concerns all sheets. */
  XlsOldBook(Path path) throws IOException {
    this.path = path;
    begin();
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

  /** The stream of records, and what must be closed after it. */
  private record Opened(InputStream in, Closeable after) implements Closeable {
    @Override
    public void close() throws IOException {
      try (after) {
        in.close();
      }
    }
  }

  private Opened open() throws IOException {
    InputStream plain = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    if (FileMagic.valueOf(plain) != FileMagic.OLE2) {
      return new Opened(plain, plain);
    }
    plain.close();
    try {
      POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true);
      InputStream book =
          files.getRoot().createDocumentInputStream(
              files.getRoot().getEntryCaseInsensitive("Book"));
      return new Opened(new BufferedInputStream(book, 1 << 16), files);
    } catch (IOException | RuntimeException e) {
      throw new SheetFault("broken-ole");
    }
  }

  /** Substream 0 is the workbook's own where there is one; each begins with its own record. */
  private void begin() throws IOException {
    List<String> names = new ArrayList<>();
    List<Boolean> hidden = new ArrayList<>();
    Map<Integer, String> codes = new HashMap<>();
    int stream = -1;
    boolean globals = false;
    try (Opened opened = open()) {
      XlsOldRecords records = new XlsOldRecords(opened.in());
      while (next(records, stream)) {
        int type = records.type();
        if ((type & 0xff) == BOF && type <= 0x0809) {
          stream++;
          version2 |= type == BOF;
          int kind = records.length() >= 4 ? records.uint16(2) : WORKSHEET;
          globals |= stream == 0 && kind != WORKSHEET && kind != CHART;
          substream(stream, kind, globals, names, hidden);
        } else if (type == SHEET && records.length() > 7) {
          hidden.add((records.uint8(4) & 3) != 0);
          names.add(records.text(7, records.uint8(6), charset));
        } else if (type == CODE_PAGE) {
          charset = charset(records.uint16(0));
        } else if (type == FROM_1904) {
          from1904 = records.uint16(0) == 1;
        } else if (type == ENCRYPTED) {
          throw new SheetFault("encrypted");
        } else if ((type & 0xff) == FORMAT && type != FORMAT) {
          codes.put(records.uint16(0), records.text(3, records.uint8(2), charset));
        } else if (type == STYLE) {
          int format = records.uint16(2);
          String code = codes.get(format);
          styles.add(new SheetStyle(SheetForm.of(format, code), SheetForm.zeros(code), false));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new SheetFault("not-a-workbook");
    }
  }

  /** A workbook that breaks keeps the sheets before the break; the one that breaks will tell. */
  private boolean next(XlsOldRecords records, int stream) throws IOException {
    try {
      return records.next();
    } catch (IOException e) {
      if (stream < 0) {
        throw e;
      }
      return false;
    }
  }

  private void substream(
      int stream, int kind, boolean globals, List<String> names, List<Boolean> hidden) {
    int index = globals ? stream - 1 : stream;
    if (index < 0) {
      return;
    }
    String name = index < names.size() ? names.get(index) : names.isEmpty() ? "" : "#" + stream;
    if (kind == CHART) {
      notes.add(Reason.of("chart-sheet", name));
    } else {
      sheets.add(new Sheet(name, index < hidden.size() && hidden.get(index), null));
      streams.add(stream);
    }
  }

  private static Charset charset(int page) {
    String name =
        switch (page) {
          case 0x8000, 10000 -> "x-MacRoman";
          case 0x8001, 1252 -> "windows-1252";
          case 367 -> "US-ASCII";
          case 1200 -> "windows-1252";
          default -> page < 1000 ? "IBM" + page : "windows-" + page;
        };
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }

  Charset charset() {
    return charset;
  }

  /** Whether it is of version 2, whose cells have three bytes of style. */
  boolean version2() {
    return version2;
  }

  boolean from1904() {
    return from1904;
  }

  SheetStyle style(int index) {
    return index >= 0 && index < styles.size() ? styles.get(index) : SheetStyle.PLAIN;
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
    try (Opened opened = open()) {
      XlsOldRecords records = new XlsOldRecords(opened.in());
      int stream = -1;
      while (stream < streams.get(sheet) && records.next()) {
        stream += (records.type() & 0xff) == BOF && records.type() <= 0x0809 ? 1 : 0;
      }
      new XlsOldSheet(this, rows, facts).scan(records);
    }
  }

  @Override
  public void close() {
    // the file is open only while it is read
  }
}
