package fi.seloste.declare.notice;

import fi.seloste.declare.notice.Outline.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a document that describes several registers: each begins where, after the contents of one,
 * a controller, the name of a register or a title of a notice is given, and contents follow again.
 */
final class SeveralRegisters {

  private static final Pattern TITLE =
      Pattern.compile(
          "(?iu)[^.]*(?:rekisteri|seloste|registret|register|beskrivning|privacy"
              + " (?:notice|policy))\\s*:?\\s*");

  private static final Pattern DATED =
      Pattern.compile("(?iu).{0,40}\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?20\\d{2}.{0,20}");

  /** A title may stand so many lines above the first heading of its register. */
  private static final int ABOVE = 6;

  private SeveralRegisters() {}

  /** The lines of each register; one list when there is but one. */
  static List<List<Line>> of(List<Line> lines, List<Start> starts) {
    List<Integer> cuts = cuts(starts).stream().map(cut -> above(lines, cut)).toList();
    if (cuts.isEmpty()) {
      return List.of(lines);
    }
    List<Line> controller = controller(lines, starts);
    List<List<Line>> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= cuts.size(); i++) {
      int to = i < cuts.size() ? cuts.get(i) : Integer.MAX_VALUE;
      int begin = from;
      List<Line> own =
          new ArrayList<>(
              lines.stream().filter(l -> l.number() >= begin && l.number() < to).toList());
      boolean named =
          starts.stream()
              .anyMatch(
                  s ->
                      s.line() >= begin
                          && s.line() < to
                          && s.sections().contains(Section.CONTROLLER));
      if (!named) {
        own.addAll(0, controller);
      }
      all.add(own);
      from = to;
    }
    return List.copyOf(all);
  }

  /** The first of the lines with a title or a date that stand right above. */
  private static int above(List<Line> lines, int cut) {
    int best = cut;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      boolean near = line.number() < cut && line.number() >= cut - ABOVE;
      if (near && !line.text().isBlank()) {
        if (!TITLE.matcher(line.text()).matches() && !DATED.matcher(line.text()).matches()) {
          return best;
        }
        best = line.number();
      }
    }
    return best;
  }

  /** The lines on which another register begins. */
  private static List<Integer> cuts(List<Start> starts) {
    List<Integer> cuts = new ArrayList<>();
    int contents = -1;
    int begin = -1;
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      if (start.sections().contains(Section.CONTENTS)) {
        if (contents >= 0 && begin > contents) {
          cuts.add(titled(starts, begin, contents));
        }
        contents = i;
        begin = -1;
      } else if (contents >= 0 && begin < 0 && begins(start)) {
        begin = i;
      }
    }
    return cuts;
  }

  private static boolean begins(Start start) {
    boolean title =
        start.sections().contains(Section.OTHER)
            && start.text().length() < 90
            && TITLE.matcher(start.text()).matches();
    return title
        || start.sections().contains(Section.CONTROLLER)
        || start.sections().contains(Section.REGISTER_NAME);
  }

  /** The line of the heading, or of the title just above it. */
  private static int titled(List<Start> starts, int begin, int contents) {
    int at = begin;
    while (at - 1 > contents
        && starts.get(at - 1).sections().contains(Section.OTHER)
        && starts.get(at).line() - starts.get(at - 1).line() <= ABOVE) {
      at--;
    }
    return starts.get(at).line();
  }

  /** What the document says of the controller of all its registers. */
  private static List<Line> controller(List<Line> lines, List<Start> starts) {
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i).sections().contains(Section.CONTROLLER)) {
        int from = starts.get(i).line();
        int to = i + 1 < starts.size() ? starts.get(i + 1).line() : Integer.MAX_VALUE;
        return lines.stream().filter(l -> l.number() >= from && l.number() < to).toList();
      }
    }
    return List.of();
  }
}
