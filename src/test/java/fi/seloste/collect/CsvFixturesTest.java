package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as offices have them, each beside what should be read from it. A new case is two files in
 * {@code csv/}: {@code x.csv} and {@code x.expected}.
 */
class CsvFixturesTest {

  static Stream<String> names() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".csv"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Path folder() throws URISyntaxException {
    URL found = Objects.requireNonNull(CsvFixturesTest.class.getResource("csv"));
    return Path.of(found.toURI());
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadAsItsNeighbourSays(String name) throws Exception {
    Path expected = folder().resolve(name.replaceFirst("\\.csv$", ".expected"));

    String read = CsvReport.of(folder().resolve(name), 32 << 20);

    assertThat(read).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadTheSameInTheSmallestSlices(String name) throws Exception {
    Path file = folder().resolve(name);

    assertThat(CsvReport.of(file, 1)).isEqualTo(CsvReport.of(file, Long.MAX_VALUE));
  }
}
