package fi.seloste.declare.notice;

import fi.seloste.declare.Quote;
import fi.seloste.declare.notice.Outline.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the latest of the versions of one notice that a document holds, and tells of the older
 * ones. They are versions when a heading says so, or when the same register of the same controller
 * is described again under another date.
 */
final class Versions {

  private static final Pattern OLDER =
      Pattern.compile(
          "(?iu)(?:.*\\P{L})?(?:aiem(?:pi|mat)|aikaisem(?:pi|mat)|vanha(?:t)?|edelli(?:nen|set)|entinen"
              + "|kumottu|äldre|tidigare|föregående|older|previous|earlier|superseded)\\P{L}.*"
              + "(?:versio|seloste|version|beskrivning|notice|policy).*");

  private static final int HEADING = 100;

  /**
   * What holds now.
   *
   * @param lines those of the latest version
   * @param older a comment on each older one, with its first line
   */
  record Current(List<Line> lines, List<Undecided> older) {}

  private Versions() {}

  static Current of(List<Line> lines) {
    Headings headings = new Headings(Language.of(lines));
    List<Start> starts = Outline.of(lines, headings).starts();
    Current told = told(lines, starts);
    return told == null ? dated(lines, SeveralRegisters.of(lines, starts)) : told;
  }

  /** Parted where a heading says that an older version follows, and contents do follow. */
  private static @Nullable Current told(List<Line> lines, List<Start> starts) {
    List<Line> cuts = new ArrayList<>();
    for (Line line : lines) {
      String text = line.text();
      boolean heading =
          !line.is(Line.Kind.ROW) && text.length() < HEADING && !text.matches("(?s).*[.!?]");
      if (heading
          && OLDER.matcher(text).matches()
          && contents(starts, 0, line.number())
          && contents(starts, line.number(), Integer.MAX_VALUE)) {
        cuts.add(line);
      }
    }
    if (cuts.isEmpty()) {
      return null;
    }
    int end = cuts.get(0).number();
    List<Line> now = lines.stream().filter(line -> line.number() < end).toList();
    return new Current(now, cuts.stream().map(line -> comment("", line)).toList());
  }

  private static boolean contents(List<Start> starts, int from, int to) {
    return starts.stream()
        .anyMatch(
            start ->
                start.line() >= from
                    && start.line() < to
                    && start.sections().contains(Section.CONTENTS));
  }

  /** The latest of several parts that are one register of one controller, each with its date. */
  private static Current dated(List<Line> lines, List<List<Line>> parts) {
    Current whole = new Current(lines, List.of());
    if (parts.size() < 2) {
      return whole;
    }
    List<Line> latest = parts.get(0);
    NoticeReading first = NoticeReader.one(parts.get(0));
    LocalDate newest = first.register().notice().updated();
    List<Undecided> older = new ArrayList<>();
    for (List<Line> part : parts.subList(1, parts.size())) {
      NoticeReading other = NoticeReader.one(part);
      LocalDate date = other.register().notice().updated();
      if (date == null || newest == null || date.equals(newest) || !same(first, other)) {
        return whole;
      }
      boolean newer = date.isAfter(newest);
      older.add(comment(" dated " + (newer ? newest : date), begin(newer ? latest : part)));
      latest = newer ? part : latest;
      newest = newer ? date : newest;
    }
    return new Current(latest, older);
  }

  private static boolean same(NoticeReading one, NoticeReading other) {
    return !one.register().controller().isEmpty()
        && one.register().controller().equals(other.register().controller())
        && Slug.of(title(one)).equals(Slug.of(title(other)));
  }

  /** The register's name without what tells its version. */
  private static String title(NoticeReading reading) {
    return reading.register().title().replaceAll("(?iu)versio\\p{L}*|version|[\\d.,()/]", "");
  }

  private static Line begin(List<Line> part) {
    return part.stream().filter(line -> !line.text().isBlank()).findFirst().orElse(part.get(0));
  }

  private static Undecided comment(String dated, Line line) {
    return new Undecided(
        "notice",
        "an older version" + dated + " begins here and was not read",
        new Quote(line.text(), line.number()));
  }
}
