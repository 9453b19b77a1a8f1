package fi.seloste.report;

import fi.seloste.expire.OverdueRecord;
import fi.seloste.match.Outcome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** The workbook: its sheets in their order, its properties, its encryption. */
final class Workbook {

  /** How many rows of a sheet are held in memory. */
  private static final int WINDOW = 100;

  /**
   * Of compression: a million rows take half the time of the usual level, and a fifth more room.
   */
  private static final int LEVEL = 2;

  /** The ids of the sheets, in their order. */
  static final List<String> ORDER =
      List.of(
          "summary",
          "discrepancies",
          "matrix",
          "groups",
          "records",
          "requests",
          "notice",
          "sentences",
          "elements",
          "inventory",
          "coverage",
          "checks",
          "trend",
          "legend");

  private Workbook() {}

  /** Writes it with sheets as long as Excel takes them. */
  static void write(
      Outcome outcome, Iterable<OverdueRecord> overdue, ReportOptions options, Ages ages, Path file)
      throws IOException {
    write(outcome, overdue, options, ages, file, LongTable.SHEET);
  }

  /**
   * Writes it.
   *
   * @param sheetRows how many rows a sheet takes before a long table goes on on the next
   */
  static void write(
      Outcome outcome,
      Iterable<OverdueRecord> overdue,
      ReportOptions options,
      Ages ages,
      Path file,
      int sheetRows)
      throws IOException {
    String password = options.password();
    try (SXSSFWorkbook workbook = empty(password != null)) {
      fill(new Book(workbook, outcome, options, ages, sheetRows), overdue);
      properties(workbook, outcome, options);
      try (OutputStream out = new BufferedOutputStream(OwnerOnly.create(file), 1 << 16)) {
        if (password == null) {
          plain(workbook, options, file, out);
        } else {
          encrypted(workbook, password, out);
        }
      }
    } catch (GeneralSecurityException | InvalidFormatException e) {
      throw new IOException("the workbook cannot be written", e);
    }
  }

  /** What is written on the way lies encrypted, too, when the workbook is. */
  private static SXSSFWorkbook empty(boolean encrypted) {
    return encrypted
        ? new SXSSFWorkbookWithCustomZipEntrySource()
        : new SXSSFWorkbook(WINDOW) {
          @Override
          protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
            archive.setLevel(LEVEL);
            return archive;
          }

          @Override
          protected SheetDataWriter createSheetDataWriter() throws IOException {
            return new QuickSheetWriter();
          }
        };
  }

  private static void fill(Book book, Iterable<OverdueRecord> overdue) {
    OverdueRecordsSheet records = new OverdueRecordsSheet(overdue);
    TrendSheet trend = new TrendSheet();
    SummarySheet summary = new SummarySheet(trend);
    List<Page> pages =
        List.of(
            summary,
            new DiscrepanciesSheet(),
            new MatrixSheet(),
            new OverdueGroupsSheet(),
            records,
            new RequestsSheet(),
            new NoticeSheet(),
            new SentencesSheet(),
            new ElementsSheet(),
            new InventorySheet(),
            new CoverageSheet(),
            new ChecksSheet(),
            trend,
            new LegendSheet());
    ORDER.forEach(id -> book.workbook().createSheet(book.sheetName(id)));
    // The summary draws what the other sheets counted.
    pages.stream().filter(page -> page != summary).forEach(page -> page.write(book));
    summary.write(book);
    Seal seal = book.options().seal();
    if (seal != null) {
      book.workbook().createSheet(Manifest.SHEET);
      Manifest.write(book, seal, records.listed());
    }
    book.workbook().setActiveSheet(0);
    book.workbook().setForceFormulaRecalculation(false);
  }

  private static void properties(SXSSFWorkbook workbook, Outcome outcome, ReportOptions options)
      throws InvalidFormatException {
    Words words = Words.of(options.language());
    POIXMLProperties.CoreProperties core =
        workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    Optional<Date> generated = Optional.of(Date.from(options.generated()));
    core.setTitle(
        words.text(
            "property.title",
            java.util.Map.of("register", outcome.register().title(), "month", outcome.month())));
    core.setSubjectProperty(words.text("property.subject"));
    core.setCreator("Seloste");
    core.setLastModifiedByUser("Seloste");
    core.setCreated(generated);
    core.setModified(generated);
    workbook.getXSSFWorkbook().getProperties().getExtendedProperties().setApplication("Seloste");
  }

  private static void plain(
      SXSSFWorkbook workbook, ReportOptions options, Path file, OutputStream out)
      throws IOException {
    Path stamped = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream part = new BufferedOutputStream(OwnerOnly.create(stamped), 1 << 16)) {
        workbook.write(part);
      }
      FixedTimes.copy(stamped, out, options.generated());
    } finally {
      Files.deleteIfExists(stamped);
    }
  }

  private static void encrypted(SXSSFWorkbook workbook, String password, OutputStream out)
      throws IOException, GeneralSecurityException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      EncryptionInfo agile =
          new EncryptionInfo(
              EncryptionMode.agile,
              CipherAlgorithm.aes256,
              HashAlgorithm.sha512,
              -1,
              -1,
              ChainingMode.cbc);
      Encryptor encryptor = agile.getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream data = encryptor.getDataStream(container)) {
        workbook.write(data);
      }
      container.writeFilesystem(out);
    }
  }
}
