package fi.seloste.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the tab-separated lists that lie beside the detectors. */
final class WordList {

  private WordList() {}

  /**
   * Hands out the cells of every row after the header row, without blank rows and rows that begin
   * with {@code #}.
   */
  static void rows(String resource, Consumer<List<String>> row) {
    try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .forEach(line -> row.accept(List.of(line.split("\t", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands out kind and word of a list whose rows are a kind and words parted by blanks. */
  static void words(String resource, Word word) {
    rows(
        resource,
        cells -> {
          for (String each : cells.get(1).split(" ", -1)) {
            if (!each.isEmpty()) {
              word.accept(cells.get(0), each);
            }
          }
        });
  }

  /** Takes a word and its kind. */
  interface Word {
    void accept(String kind, String word);
  }
}
