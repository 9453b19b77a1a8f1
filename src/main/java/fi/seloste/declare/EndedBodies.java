package fi.seloste.declare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finnish authorities that are no more, from {@code ended-bodies.tsv}: what they were called, since
 * when they are no more, and who has their tasks.
 */
public final class EndedBodies {

  /** All of them, in the order of the table. */
  public static final List<EndedBody> ALL = read();

  private EndedBodies() {}

  /**
   * An authority that is no more.
   *
   * @param name what it was called
   * @param from the first day without it
   * @param successor who has its tasks
   * @param words finds it in a text, inflected
   */
  public record EndedBody(String name, LocalDate from, String successor, Pattern words) {}

  private static List<EndedBody> read() {
    List<EndedBody> all = new ArrayList<>();
    String table = "ended-bodies.tsv";
    try (InputStream in = Objects.requireNonNull(EndedBodies.class.getResourceAsStream(table));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", -1);
          all.add(
              new EndedBody(
                  cells[0], LocalDate.parse(cells[1]), cells[2], Pattern.compile(cells[3])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }
}
