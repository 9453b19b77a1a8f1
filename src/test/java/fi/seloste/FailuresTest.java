package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a failure. */
class FailuresTest {

  @Test
  void noWordOfALibrarysMessageIsSaid() {
    Exception quoting =
        new IllegalStateException("row 7: Kanariina", new IOException("cell «Kanariina»"));

    assertThat(Failures.of(quoting)).doesNotContain("Kanariina").contains("java.io.IOException");
    assertThat(Failures.of(List.of(quoting))).doesNotContain("Kanariina");
  }

  @Test
  void ourOwnWordsAreSaid() {
    assertThat(Failures.of(new RuntimeException("x", new StateException("do this"))))
        .isEqualTo("do this");
  }

  @Test
  void aFullDiskIsSaidWithTheWayOut() {
    IOException full = new FileSystemException("/a", null, "No space left on device");

    assertThat(Failures.of(new UncheckedIOException(full)))
        .contains("no space is left")
        .contains("it goes on")
        .doesNotContain("/a");
    assertThat(Failures.of(new IOException("There is not enough space on the disk")))
        .contains("no space is left");
    assertThat(Failures.of(new IOException("broken"))).doesNotContain("space");
  }

  @Test
  void aPlaceThatCannotBeUsedIsToldInWords() {
    assertThat(Failures.place(new java.nio.file.AccessDeniedException("/a")))
        .isEqualTo("it may not be written to by this user");
    assertThat(Failures.place(new FileSystemException("/a", null, "Read-only file system")))
        .isEqualTo("it lies on a read-only file system");
    assertThat(Failures.place(new java.nio.file.FileAlreadyExistsException("/a")))
        .isEqualTo("it is not a folder");
    assertThat(Failures.place(new IOException("Kanariina"))).isEqualTo("IOException");
  }

  @Test
  void aFailureWithoutTraceOrMessageIsNamedByItsKind() {
    assertThat(Failures.of(List.of())).isEqualTo("failed for a reason nobody gave");
    assertThat(Failures.of(new OutOfMemoryError())).contains("java.lang.OutOfMemoryError");
  }
}
