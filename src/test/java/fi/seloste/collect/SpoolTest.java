package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files are nobody else's, and none stays. */
class SpoolTest {

  @TempDir Path folder = Path.of(".");

  @AfterEach
  void leave() {
    Spool.close();
  }

  @Test
  void filesLieUnderTheFolderAndAreTheirOwnersOnly() throws IOException {
    Spool.under(folder);

    Path file = Spool.file();

    assertThat(file.toRealPath()).startsWith(folder.toRealPath());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void nothingStaysWhenItIsClosed() throws IOException {
    Spool.under(folder);
    Files.writeString(Spool.file(), "salaisuus");

    Spool.close();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatADeadProcessLeftIsRemovedAndWhatIsInUseStays() throws IOException {
    Path dead = Files.createDirectories(folder.resolve("seloste-temp-dead"));
    Files.writeString(dead.resolve("lock"), "");
    Files.writeString(dead.resolve("1.tmp"), "salaisuus");
    Path other = Files.createDirectories(folder.resolve("other"));

    Spool.under(folder);

    assertThat(dead).doesNotExist();
    assertThat(other).isDirectory();
  }
}
