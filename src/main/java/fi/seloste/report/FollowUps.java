package fi.seloste.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the team wrote beside the discrepancies of a workbook, so that the next report can say
 * it again. Finds the columns by their defined names: sheets and columns may have been moved, rows
 * sorted, the workbook saved by another program.
 */
public final class FollowUps {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d.M.uuuu");

  private FollowUps() {}

  /**
   * What was written, by the discrepancy's id; empty when nothing was, or when the workbook has no
   * such columns.
   *
   * @param report a workbook that {@link Report} wrote
   * @param password of the workbook; null when it is not encrypted
   * @throws IOException when it cannot be read as a workbook, or the password does not open it
   */
  public static Map<String, FollowUp> read(Path report, @Nullable String password)
      throws IOException {
    try (OPCPackage opened = open(report, password)) {
      Map<String, FollowUp> all = new LinkedHashMap<>();
      new NamedColumns(opened, DiscrepanciesSheet.NAMES)
          .rows(
              cells -> {
                String id = cells.getOrDefault("id", "");
                FollowUp followUp = followUp(cells);
                if (!id.isEmpty() && !followUp.isEmpty()) {
                  all.put(id, followUp);
                }
              });
      return all;
    } catch (OpenXML4JException | GeneralSecurityException | XMLStreamException e) {
      throw new IOException("cannot read the workbook: " + e.getClass().getSimpleName());
    }
  }

  private static OPCPackage open(Path report, @Nullable String password)
      throws IOException, OpenXML4JException, GeneralSecurityException {
    if (FileMagic.valueOf(report.toFile()) != FileMagic.OLE2) {
      return OPCPackage.open(report.toFile(), PackageAccess.READ);
    }
    try (POIFSFileSystem container = new POIFSFileSystem(report.toFile(), true)) {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
      if (password == null || !decryptor.verifyPassword(password)) {
        throw new IOException("the workbook is encrypted and the password does not open it");
      }
      try (InputStream data = decryptor.getDataStream(container)) {
        return OPCPackage.open(data);
      }
    }
  }

  /** A due date that is no date goes into the note: nothing that a person wrote is lost. */
  private static FollowUp followUp(Map<String, String> cells) {
    String due = cells.getOrDefault("due", "").strip();
    String note = cells.getOrDefault("note", "").strip();
    LocalDate day = day(due);
    String rest = day == null ? due : "";
    return new FollowUp(
        cells.getOrDefault("owner", "").strip(),
        day,
        rest.isEmpty() ? note : note.isEmpty() ? rest : note + "; " + rest);
  }

  private static @Nullable LocalDate day(String cell) {
    try {
      double serial = Double.parseDouble(cell);
      return DateUtil.isValidExcelDate(serial)
          ? DateUtil.getLocalDateTime(serial).toLocalDate()
          : null;
    } catch (NumberFormatException e) {
      try {
        return LocalDate.parse(cell, WRITTEN);
      } catch (DateTimeParseException f) {
        return null;
      }
    }
  }
}
