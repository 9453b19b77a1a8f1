package fi.seloste.detect.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Labelled tables of invented values, in three parts of different make. */
final class Corpus {

  private Corpus() {}

  /**
   * One field of a labelled table.
   *
   * @param holds the categories that a careful person would say it holds
   * @param may those over which careful people would differ: neither right nor wrong
   */
  record Field(String header, String values, Set<String> holds, Set<String> may) {}

  /** A labelled table. */
  record Sheet(String name, int rows, List<Field> fields) {}

  /** Tables written out one by one, after exports of known systems: to tune by. */
  static List<Sheet> development() {
    return written("development.tsv");
  }

  /** Tables written out likewise when all else was done, after systems that the others lack. */
  static List<Sheet> unseen() {
    return written("unseen.tsv");
  }

  private static List<Sheet> written(String resource) {
    List<Sheet> sheets = new ArrayList<>();
    boolean headerless = false;
    for (String line : lines(resource)) {
      if (line.startsWith("@ ")) {
        String[] about = line.substring(2).split(" ", -1);
        headerless = about.length > 2;
        sheets.add(new Sheet(about[0], Integer.parseInt(about[1]), new ArrayList<>()));
      } else {
        String[] cells = line.split("\t", -1);
        String header = headerless ? "" : cells[0];
        sheets
            .get(sheets.size() - 1)
            .fields()
            .add(new Field(header, cells[1], ids(cells[2]), ids(cells[3])));
      }
    }
    return sheets;
  }

  /**
   * Tables put together by lot from kinds of fields, each with headers and values of several
   * shapes, of any size, some without headers or with headers that say nothing: to be looked at
   * last.
   */
  static List<Sheet> heldOut(int tables, long seed) {
    List<String[]> kinds = lines("held-out.tsv").stream().map(l -> l.split("\t", -1)).toList();
    Random random = new Random(seed);
    List<Sheet> sheets = new ArrayList<>();
    for (int t = 0; t < tables; t++) {
      boolean mute = random.nextInt(5) == 0;
      int rows =
          mute ? 20 + random.nextInt(100) : 1 + random.nextInt(random.nextInt(3) == 0 ? 5 : 150);
      String name = "lot-" + t + (mute ? "-mute" : "");
      Sheet sheet = new Sheet(name, rows, new ArrayList<>());
      for (int f = 5 + random.nextInt(10); f > 0; f--) {
        sheet.fields().add(drawn(kinds.get(random.nextInt(kinds.size())), mute, random, f));
      }
      sheets.add(sheet);
    }
    return sheets;
  }

  private static Field drawn(String[] kind, boolean mute, Random random, int at) {
    String[] headers = kind[3].split(";", -1);
    String[] values = kind[4].split(" \\|\\| ", -1);
    String shape = values[random.nextInt(values.length)];
    Set<String> holds = kind[0].equals("-") ? ids("") : ids(kind[0]);
    Set<String> may = ids(kind[2]);
    if (shape.startsWith("address")) {
      may.addAll(List.of("postal-code", "city"));
    }
    if (!mute) {
      return new Field(headers[random.nextInt(headers.length)], shape, holds, may);
    }
    String header = random.nextBoolean() ? "" : "Column" + at;
    if (kind[1].equals("yes")) {
      return new Field(header, shape, holds, may);
    }
    may.addAll(holds);
    return new Field(header, shape, ids(""), may);
  }

  private static Set<String> ids(String cell) {
    return cell.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(cell.split(",", -1)));
  }

  private static List<String> lines(String resource) {
    try (InputStream in =
            Objects.requireNonNull(
                Corpus.class.getResourceAsStream("/fi/seloste/detect/corpus/" + resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
