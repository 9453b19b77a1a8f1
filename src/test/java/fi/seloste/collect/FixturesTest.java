package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as offices have them, each beside what should be read from it. A new case is two files
 * under {@code src/test/resources/fixtures} and no code: {@code x.csv} and {@code x.csv.expected},
 * which is a {@link FixtureReport}. In the expected text
 *
 * <ul>
 *   <li>a line of three dots stands for any lines;
 *   <li>three dots within a line stand for any text;
 *   <li>a first line {@code password: …} opens an encrypted file.
 * </ul>
 *
 * <p>With {@code -Dgolden=accept} what is read is written beside a file that has no expected text
 * yet: read it before it is committed.
 */
class FixturesTest {

  private static final String EXPECTED = ".expected";
  private static final String PASSWORD = "password: ";

  static Stream<String> names() throws IOException, URISyntaxException {
    Path folder = folder();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(EXPECTED))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Path folder() throws URISyntaxException {
    URL found = Objects.requireNonNull(FixturesTest.class.getResource("/fixtures"));
    return Path.of(found.toURI());
  }

  @ParameterizedTest
  @MethodSource("names")
  @Timeout(60)
  void isReadAsItsNeighbourSays(String name) throws Exception {
    Path neighbour = folder().resolve(name + EXPECTED);
    if (!Files.exists(neighbour) && "accept".equals(System.getProperty("golden"))) {
      String first = FixtureReport.of(folder().resolve(name), null, 32 << 20);
      Files.writeString(Path.of("src/test/resources/fixtures").resolve(name + EXPECTED), first);
      Files.writeString(neighbour, first);
    }
    String expected = Files.readString(neighbour, StandardCharsets.UTF_8);
    String password = password(expected);
    String lines = password == null ? expected : expected.substring(expected.indexOf('\n') + 1);

    String read = FixtureReport.of(folder().resolve(name), password, 32 << 20);

    if (!pattern(lines).matcher(read).matches()) {
      assertThat(read).isEqualTo(lines);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @Timeout(60)
  void isReadTheSameInTheSmallestSlices(String name) throws Exception {
    Path file = folder().resolve(name);
    Path neighbour = folder().resolve(name + EXPECTED);
    String password = Files.exists(neighbour) ? password(Files.readString(neighbour)) : null;

    assertThat(FixtureReport.of(file, password, 1))
        .isEqualTo(FixtureReport.of(file, password, Long.MAX_VALUE));
  }

  @Test
  void everyExpectationHasItsFile() throws Exception {
    Path folder = folder();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> alone =
          files
              .filter(file -> file.toString().endsWith(EXPECTED))
              .filter(file -> !Files.exists(tested(file)))
              .toList();

      assertThat(alone).isEmpty();
    }
  }

  private static Path tested(Path expected) {
    String name = String.valueOf(expected.getFileName());
    return expected.resolveSibling(name.substring(0, name.length() - EXPECTED.length()));
  }

  private static @Nullable String password(String expected) {
    return expected.startsWith(PASSWORD)
        ? expected.substring(PASSWORD.length(), expected.indexOf('\n'))
        : null;
  }

  private static Pattern pattern(String expected) {
    return Pattern.compile(
        expected
            .lines()
            .map(
                line ->
                    line.equals("...")
                        ? "(?:[^\n]*\n)*?"
                        : Stream.of(line.split("\\.\\.\\.", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("[^\n]*?"))
                            + "\n")
            .collect(Collectors.joining()));
  }
}
