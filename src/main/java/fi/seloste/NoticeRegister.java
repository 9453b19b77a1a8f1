package fi.seloste;

import fi.seloste.declare.Mistake;
import fi.seloste.declare.Register;
import fi.seloste.declare.RegisterFile;
import fi.seloste.declare.Sha256;
import fi.seloste.declare.notice.NoticeReader;
import fi.seloste.declare.notice.NoticeReading;
import fi.seloste.declare.notice.UnreadableNoticeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A notice that a job names in place of a register file: read as it is, confirmed by nobody. */
final class NoticeRegister {

  private NoticeRegister() {}

  /** Whether a file is a notice, by its ending. */
  static boolean is(Path file) {
    return NoticeReader.reads(file);
  }

  /**
   * Reads a notice as a register.
   *
   * @param shown how mistakes name it
   */
  static RegisterFile.Read read(Path file, Path shown) {
    try {
      List<NoticeReading> readings = NoticeReader.readAll(file, file.toString());
      if (readings.size() > 1) {
        return unreadable(
            shown,
            "it describes "
                + readings.size()
                + " registers; write one file for each with seloste notice --register N --out"
                + " FILE");
      }
      Register register = readings.get(0).register().unconfirmed();
      String hash = Sha256.hex(Files.readAllBytes(file));
      return new RegisterFile.Read(register, register.subjects(), hash, List.of());
    } catch (UnreadableNoticeException e) {
      return unreadable(shown, e.getMessage());
    } catch (IOException e) {
      return unreadable(shown, "it cannot be read; check its permissions");
    }
  }

  private static RegisterFile.Read unreadable(Path shown, String why) {
    Mistake mistake =
        new Mistake(
            shown.toString(),
            1,
            1,
            "",
            "no register can be read from this notice; run seloste notice on it and name the"
                + " register file that it writes: "
                + why);
    return new RegisterFile.Read(null, List.of(), "", List.of(mistake));
  }
}
