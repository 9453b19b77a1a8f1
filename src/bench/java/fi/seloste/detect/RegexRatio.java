package fi.seloste.detect;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.Values;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The same forms by {@link java.util.regex}, value by value, with the same findings: the automaton
 * and the expressions are compared on every value that is measured.
 */
public final class RegexRatio {

  private static final int ROWS = 4000;
  private static final String BEFORE = "(?<![0-9A-Za-z\\x{80}-\\x{10FFFF}])(?:";
  private static final String AFTER = ")(?![0-9A-Za-z\\x{80}-\\x{10FFFF}])";

  private final List<Pattern> whole = new ArrayList<>();
  private final List<Pattern> inside = new ArrayList<>();

  private RegexRatio() {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE;
    Detectors all = Detectors.all();
    for (int d = 0; d < all.size(); d++) {
      for (boolean within : new boolean[] {false, true}) {
        String joined =
            all.get(d).forms().stream()
                .filter(form -> form.inside() == within)
                .map(Form::pattern)
                .collect(Collectors.joining("|"));
        if (!joined.isEmpty()) {
          whole.add(Pattern.compile(joined, flags));
          inside.add(within ? Pattern.compile(BEFORE + joined + AFTER, flags) : null);
        }
      }
    }
  }

  /** Compares and prints; the file is a generated export. */
  public static void run(Path file, int rounds) throws Exception {
    List<byte[]> values = values(file);
    RegexRatio regex = new RegexRatio();
    Matcher matcher = Detectors.all().matcher();
    long[] masks = new long[4];
    long different = 0;
    for (byte[] value : values) {
      matcher.run(value, 0, value.length, true);
      regex.masks(new String(value, StandardCharsets.UTF_8), masks);
      different +=
          masks[0] == matcher.whole0
                  && masks[1] == matcher.whole1
                  && masks[2] == matcher.inside0
                  && masks[3] == matcher.inside1
              ? 0
              : 1;
    }
    double[] ratios = new double[rounds];
    double[] nanos = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long a = cpu();
      for (byte[] value : values) {
        regex.masks(new String(value, StandardCharsets.UTF_8), masks);
      }
      long b = cpu();
      for (int again = 0; again < 20; again++) {
        for (byte[] value : values) {
          matcher.run(value, 0, value.length, true);
        }
      }
      nanos[round] = (b - a) / (double) values.size();
      ratios[round] = (b - a) / ((cpu() - b) / 20.0);
    }
    java.util.Arrays.sort(ratios);
    java.util.Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%njava.util.regex, %d forms: %.0f ns a value, %.0f x the automata; %d of %d values"
            + " differ%n",
        regex.whole.size(),
        nanos[rounds / 2],
        ratios[rounds / 2],
        different,
        values.size());
  }

  private void masks(String value, long[] masks) {
    java.util.Arrays.fill(masks, 0);
    for (int form = 0; form < whole.size(); form++) {
      long bit = 1L << (form & 63);
      if (whole.get(form).matcher(value).matches()) {
        masks[form >> 6] |= bit;
      }
      Pattern in = inside.get(form);
      if (in != null && in.matcher(value).find()) {
        masks[2 + (form >> 6)] |= bit;
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<byte[]> values(Path path) throws Exception {
    SourceFile file = new SourceFile(path, "export", Files.size(path), 0, null);
    Layout layout = Formats.plan(file, 1L << 20);
    List<byte[]> values = new ArrayList<>();
    Formats.read(
        file,
        layout,
        layout.slices().get(0),
        new Sink() {
          private int rows;

          @Override
          public boolean record(int table, Values record) {
            for (int f = 0; f < record.fields(); f++) {
              if (!record.blank(f)) {
                values.add(record.text(f).getBytes(StandardCharsets.UTF_8));
              }
            }
            return ++rows < ROWS;
          }

          @Override
          public void unreadable(int table, long row, long line, Reason reason) {}
        });
    return values;
  }
}
