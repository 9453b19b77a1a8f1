package fi.seloste.purge;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * An XLSX workbook, encrypted or not, read as a stream: its defined names and the rows of its
 * sheets, hidden ones too. Never keeps more than a row.
 */
final class WorkbookFile implements Closeable {

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final OPCPackage zip;
  private final @Nullable POIFSFileSystem encrypted;
  private final XSSFReader parts;
  private final SheetRows rows;
  private final Map<String, String> sheets = new HashMap<>();
  private final Map<String, HeadCell> names = new HashMap<>();
  private boolean base1904;

  private WorkbookFile(OPCPackage zip, @Nullable POIFSFileSystem encrypted)
      throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    this.zip = zip;
    this.encrypted = encrypted;
    this.parts = new XSSFReader(zip);
    this.rows = new SheetRows(new ReadOnlySharedStringsTable(zip));
    index();
  }

  /**
   * Opens a workbook.
   *
   * @param password of an encrypted workbook; null when there is none
   * @throws RefusedException when it is no workbook, or the password is wrong or missing
   */
  static WorkbookFile open(Path file, @Nullable String password)
      throws RefusedException, IOException {
    File plain = file.toFile();
    POIFSFileSystem locked = null;
    OPCPackage zip = null;
    try {
      if (FileMagic.valueOf(plain) == FileMagic.OLE2) {
        locked = new POIFSFileSystem(plain, true);
        zip = OPCPackage.open(decrypted(locked, password));
      } else {
        zip = OPCPackage.open(plain, PackageAccess.READ);
      }
      return new WorkbookFile(zip, locked);
    } catch (OpenXML4JException
        | SAXException
        | XMLStreamException
        | GeneralSecurityException
        | RuntimeException e) {
      // The libraries quote what they read: only the fact is passed on.
      if (zip != null) {
        zip.revert();
      }
      if (locked != null) {
        locked.close();
      }
      throw new RefusedException("no-workbook", "the file is no workbook that can be read");
    }
  }

  private static InputStream decrypted(POIFSFileSystem locked, @Nullable String password)
      throws IOException, GeneralSecurityException, RefusedException {
    Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(locked));
    if (password == null || !decryptor.verifyPassword(password)) {
      locked.close();
      throw new RefusedException(
          "password", "the workbook is encrypted: give its password in SELOSTE_REPORT_PASSWORD");
    }
    return decryptor.getDataStream(locked);
  }

  /** The cell that a defined name points to, or null. */
  @Nullable HeadCell named(String name) {
    return names.get(name);
  }

  /** Whether its dates are days since 1904. */
  boolean base1904() {
    return base1904;
  }

  /** Reads the rows of a sheet; none when there is no such sheet. */
  void read(String sheet, SheetRows.Rows to) throws IOException {
    String part = sheets.get(sheet);
    if (part == null) {
      return;
    }
    try (InputStream xml = parts.getSheet(part)) {
      rows.read(xml, to);
    } catch (OpenXML4JException e) {
      throw new IOException("the workbook has no such sheet");
    }
  }

  private void index() throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = parts.getWorkbookData()) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          element(xml);
        }
      }
      xml.close();
    }
  }

  private void element(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "workbookPr" -> {
        String since = xml.getAttributeValue(null, "date1904");
        base1904 = "1".equals(since) || "true".equals(since);
      }
      case "sheet" ->
          sheets.put(
              xml.getAttributeValue(null, "name"), xml.getAttributeValue(RELATIONSHIPS, "id"));
      case "definedName" -> {
        String name = xml.getAttributeValue(null, "name");
        HeadCell cell = HeadCell.of(xml.getElementText());
        if (cell != null) {
          names.put(name, cell);
        }
      }
      default -> {}
    }
  }

  @Override
  public void close() throws IOException {
    zip.revert();
    if (encrypted != null) {
      encrypted.close();
    }
  }
}
