package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.collect.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a glob means. */
class SourcesTest {

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("deep/sub"));
    for (String name :
        List.of("deep/top.csv", "deep/sub/low.csv", "deep/sub/CAPS.CSV", "deep/~$lock.csv")) {
      Files.writeString(folder.resolve(name), "x");
    }
  }

  @Test
  void twoStarsMeanTheFolderItselfToo() throws IOException {
    assertThat(names("deep/**/*.csv"))
        .containsExactly("deep/sub/CAPS.CSV", "deep/sub/low.csv", "deep/top.csv");
  }

  @Test
  void oneStarMeansOneFolder() throws IOException {
    assertThat(names("deep/*.csv")).containsExactly("deep/top.csv");
  }

  @Test
  void aPathWithoutWildcardIsTheFileItself() throws IOException {
    assertThat(names("deep/top.csv")).containsExactly("deep/top.csv");
    assertThat(names("deep/none.csv")).isEmpty();
    assertThat(names("none/*.csv")).isEmpty();
  }

  private List<String> names(String glob) throws IOException {
    return Sources.of(folder, glob).stream().map(SourceFile::name).toList();
  }
}
