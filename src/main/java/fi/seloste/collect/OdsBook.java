package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An opened OpenDocument spreadsheet. */
final class OdsBook implements SheetBook {

  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final long STYLE = SheetXml.code("style");
  private static final long PROPERTIES = SheetXml.code("table-properties");
  private static final long TABLE = SheetXml.code("table");
  private static final long SPREADSHEET = SheetXml.code("spreadsheet");

  private final XlsxZip zip;
  private final @Nullable String password;
  private final @Nullable OdsEncryption encryption;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Integer> tables = new ArrayList<>();

  /** Takes over the package; the password is needed when it is encrypted. */
  OdsBook(XlsxZip zip, @Nullable String password) throws IOException {
    this.zip = zip;
    this.password = password;
    this.encryption = encryption();
    if (zip.has("encrypted-package")) {
      // the whole package is encrypted within another (ODF 1.4)
      throw new SheetFault("unknown-encryption");
    }
    if (!zip.has(CONTENT)) {
      throw new SheetFault("not-a-workbook");
    }
    try (InputStream in = content()) {
      begin(new SheetXml(in));
    } catch (SheetFault e) {
      throw e;
    } catch (IOException e) {
      if (sheets.isEmpty()) {
        throw new SheetFault("broken-part", CONTENT);
      }
      // the sheets before the break are read; the one that breaks will tell
    }
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public List<Reason> notes() {
    return List.of();
  }

  @Override
  public void scan(int sheet, SheetRows rows, SheetFacts facts) throws IOException {
    try (InputStream in = content()) {
      SheetXml xml = new SheetXml(in);
      int table = -1;
      int spreadsheet = -1;
      for (int token = xml.next(); token != SheetXml.END_OF_FILE; token = xml.next()) {
        if (token != SheetXml.START) {
          continue;
        }
        if (xml.name() == SPREADSHEET && spreadsheet < 0) {
          spreadsheet = xml.depth();
        } else if (xml.name() == TABLE && xml.depth() == spreadsheet + 1) {
          if (++table < tables.get(sheet)) {
            xml.skip();
          } else {
            boolean comments = sheets.get(sheet).header() != null;
            new OdsSheet(xml, comments, rows, facts).scan();
            return;
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private @Nullable OdsEncryption encryption() throws IOException {
    return zip.has(MANIFEST) ? OdsEncryption.of(zip.open(MANIFEST), CONTENT) : null;
  }

  private InputStream content() throws IOException {
    return encryption == null ? zip.open(CONTENT) : encryption.open(zip, CONTENT, password);
  }

  private void begin(SheetXml xml) throws IOException {
    Set<String> hidden = new HashSet<>();
    String style = "";
    int spreadsheet = -1;
    for (int token = xml.next(); token != SheetXml.END_OF_FILE; token = xml.next()) {
      if (token != SheetXml.START) {
        continue;
      }
      long name = xml.name();
      if (name == STYLE) {
        style = xml.value(SheetXml.code("style:name"));
      } else if (name == PROPERTIES) {
        if (xml.value(SheetXml.code("table:display")).equals("false")) {
          hidden.add(style);
        }
      } else if (name == SPREADSHEET && spreadsheet < 0) {
        spreadsheet = xml.depth();
      } else if (name == TABLE && xml.depth() == spreadsheet + 1) {
        table(xml, hidden);
      }
    }
    if (spreadsheet < 0) {
      throw new SheetFault("not-a-workbook");
    }
  }

  private void table(SheetXml xml, Set<String> hidden) throws IOException {
    String name = xml.value(SheetXml.code("table:name"));
    boolean hides = hidden.contains(xml.value(SheetXml.code("table:style-name")));
    int index = tables.isEmpty() ? 0 : tables.get(tables.size() - 1) + 1;
    sheets.add(new Sheet(name, hides, null));
    tables.add(index);
    SheetCounter texts = new SheetCounter();
    OdsSheet sheet = new OdsSheet(xml, true, texts, new SheetFacts());
    sheet.scan();
    if (texts.rows() > 0) {
      sheets.add(new Sheet(name + "!comments", hides, List.of("")));
      tables.add(index);
      sheet.leave();
    }
  }
}
