package fi.seloste.declare.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a notice into passages and says what each part is about: from headings by their meaning,
 * from words run into a text before a colon, from the heads of tables, and from labels over lists.
 */
final class Outline {

  private static final Pattern RUN_IN = Pattern.compile("([^:.]{3,70}?)\\s*[:–]\\s+(\\S.*)");

  private record Label(int depth, String text, boolean announces) {}

  private final Headings headings;
  private final Announcements announcements;
  private final RunInHeadings runIns;
  private final List<Passage> passages = new ArrayList<>();
  private final Deque<Label> labels = new ArrayDeque<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Start> starts = new ArrayList<>();
  private Set<Section> now = EnumSet.of(Section.OTHER);
  private int level = 9;
  private List<Set<Section>> columns = List.of();
  private boolean table;
  private boolean byRow;
  private boolean listed;
  private String number = "";

  private Outline(Headings headings) {
    this.headings = headings;
    this.announcements = new Announcements(headings.language());
    this.runIns = new RunInHeadings(headings);
  }

  /**
   * A notice in parts.
   *
   * @param titles its headings
   * @param starts where its parts begin
   */
  record Parts(List<Passage> passages, List<String> titles, List<Start> starts) {}

  /** A heading: where it stands and what begins there. */
  record Start(int line, String text, Set<Section> sections) {}

  static Parts of(List<Line> lines, Headings headings) {
    Outline outline = new Outline(headings);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = next(lines, i);
      boolean alone = i == 0 || lines.get(i - 1).is(Line.Kind.BLANK);
      boolean between = line.is(Line.Kind.BLANK) && next.is(Line.Kind.ROW);
      if (!line.is(Line.Kind.ROW) && !between) {
        outline.table = false;
        outline.columns = List.of();
      }
      switch (line.kind()) {
        case HEADING -> outline.heading(line);
        case TEXT -> outline.text(line, alone, next);
        case ITEM -> outline.item(line, next);
        case ROW -> outline.row(line);
        case BLANK -> {}
      }
    }
    return new Parts(
        List.copyOf(outline.passages), List.copyOf(outline.titles), List.copyOf(outline.starts));
  }

  private static Line next(List<Line> lines, int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      if (!lines.get(i).is(Line.Kind.BLANK)) {
        return lines.get(i);
      }
    }
    return Line.blank(0);
  }

  private void heading(Line line) {
    titles.add(line.text());
    Set<Section> found = headings.sections(line.text(), 0.2);
    if (found == null) {
      found = line.level() > level ? now : EnumSet.of(Section.OTHER);
      begin(found, Math.min(level, line.level()));
      labels.push(new Label(-1, line.text(), false));
    } else {
      begin(found, line.level());
    }
    starts.add(new Start(line.number(), line.text(), now));
  }

  private void begin(Set<Section> sections, int newLevel) {
    now = sections;
    level = newLevel;
    labels.clear();
    byRow = false;
  }

  private void text(Line line, boolean alone, Line next) {
    String text = line.text();
    RunInHeadings.Found answered = runIns.answered(text);
    if (answered == null && Headings.numbered(text) && text.matches(".*:\\s+\\S.*")) {
      answered = runIns.of(text, now);
    }
    Set<Section> found = answered == null ? headings.plain(text, alone, now, next.text()) : null;
    boolean unknown = found == null || found.equals(EnumSet.of(Section.OTHER));
    if (listed && unknown && Headings.numbered(text)) {
      sentences(line, numberLength(text), true, text.endsWith(":"));
      return;
    }
    listed = false;
    if (found != null && (under(text) || ofOne(found)) && (unknown || Headings.small(found))) {
      titles.add(text);
      labels.clear();
      labels.push(new Label(-1, Headings.bare(text), false));
      return;
    }
    if (found != null) {
      titles.add(text);
      number = Headings.number(text);
      begin(found.equals(EnumSet.of(Section.DATE)) ? EnumSet.of(Section.OTHER) : found, 4);
      starts.add(new Start(line.number(), text, now));
      return;
    }
    RunInHeadings.Found runIn = answered == null ? runIns.of(text, now) : answered;
    if (runIn != null) {
      titles.add(runIn.heading());
      begin(runIn.sections(), 4);
      starts.add(new Start(line.number(), runIn.heading(), now));
      sentences(line, runIn.length(), false, false);
      return;
    }
    boolean label = label(text, next);
    if (label || text.matches(".*[.!]\\s*")) {
      labels.removeIf(old -> old.depth() >= 0 || label);
    }
    if (label) {
      labels.push(new Label(0, text, announcements.contents(text, now)));
    }
    sentences(line, numberLength(text), false, label);
    listed = label;
  }

  /** Whether its number is below that of the part it stands in: 3.1 in part 3. */
  private boolean under(String text) {
    return !number.isEmpty()
        && now.contains(Section.CONTENTS)
        && Headings.number(text).startsWith(number + ".");
  }

  /** Whether it names one of the registers whose contents the numbered part tells in turn. */
  private boolean ofOne(Set<Section> found) {
    return !number.isEmpty()
        && now.contains(Section.CONTENTS)
        && found.equals(EnumSet.of(Section.REGISTER_NAME));
  }

  private static int numberLength(String text) {
    return text.length() - Headings.bare(text).length();
  }

  private static boolean label(String text, Line next) {
    return text.endsWith(":")
        || (next.is(Line.Kind.ITEM) && !text.matches(".*[.!?;]\\s*") && text.length() < 160);
  }

  private void item(Line line, Line next) {
    String text = line.text();
    listed = false;
    boolean heads = next.is(Line.Kind.ITEM) && next.level() > line.level();
    if (!next.is(Line.Kind.ITEM) && !now.contains(Section.CONTENTS)) {
      Set<Section> found = headings.sections(text, 0.8);
      if (found != null && Word.of(text).size() <= 6 && !text.endsWith(".")) {
        titles.add(text);
        begin(found, 4);
        return;
      }
    }
    labels.removeIf(old -> old.depth() > line.level());
    Matcher runIn = RUN_IN.matcher(text);
    Set<Section> outer = now;
    if (runIn.matches() && now.contains(Section.OTHER)) {
      Set<Section> found = headings.sections(runIn.group(1), 0.7);
      if (found != null && !found.contains(Section.CONTACT)) {
        now = found;
      }
    }
    boolean label = heads || text.endsWith(":");
    sentences(line, 0, true, label);
    now = outer;
    if (label) {
      labels.push(new Label(line.level() + 1, text, announcements.contents(text, outer)));
    }
  }

  private void sentences(Line line, int from, boolean item, boolean label) {
    String text = line.text().substring(Math.min(from, line.text().length()));
    List<String> heads = new ArrayList<>(heads());
    heads.removeIf(head -> label && head.equals(line.text()));
    boolean announced = labels.stream().anyMatch(Label::announces);
    for (Sentences.Sentence sentence : Sentences.of(text)) {
      passages.add(
          new Passage(
              sentence.text(),
              line.at(from + sentence.start()),
              announced || announces(sentence.text()) ? EnumSet.of(Section.CONTENTS) : now,
              item,
              label,
              heads,
              sentence.text(),
              title()));
    }
  }

  /** A sentence that goes on with what it announces, after a colon or as a list of its own. */
  private boolean announces(String sentence) {
    int colon = sentence.indexOf(": ");
    if (colon > 0) {
      return announcements.contents(sentence.substring(0, colon), now);
    }
    int comma = sentence.indexOf(',');
    return comma > 0
        && comma < 80
        && announcements.holds(sentence.substring(0, comma))
        && announcements.contents(sentence.substring(0, comma), now);
  }

  private String title() {
    return titles.isEmpty() ? "" : titles.get(titles.size() - 1);
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    labels.descendingIterator().forEachRemaining(label -> heads.add(label.text()));
    return heads;
  }

  private void row(Line line) {
    List<String> cells = List.of(line.text().split("\\s*\\|\\s*", -1));
    boolean again = !columns.isEmpty() && TableHead.again(cells, headings);
    if (!table || again) {
      table = true;
      List<Set<Section>> heads = TableHead.of(cells, headings, contents());
      if (heads != null) {
        columns = heads;
        return;
      }
    }
    if (!columns.isEmpty()) {
      cells(line, cells);
      return;
    }
    Set<Section> first = headings.sections(cells.get(0), 0.5);
    if (first != null && cells.size() > 1 && !now.contains(Section.RETENTION) && !contents()) {
      begin(first, 4);
      byRow = true;
      titles.add(cells.get(0));
      String rest = String.join(", ", cells.subList(1, cells.size()));
      for (Sentences.Sentence sentence : Sentences.of(rest)) {
        add(sentence.text(), line, first, List.of(cells.get(0)));
      }
    } else {
      add(line.text().replace(" | ", ": "), line, now, heads());
    }
  }

  /** Whether a heading, and no row of a table, has said that what follows is kept. */
  private boolean contents() {
    return now.contains(Section.CONTENTS) && !byRow;
  }

  private void cells(Line line, List<String> cells) {
    // Of two columns on contents the first only names the groups of what the second holds.
    long what = columns.stream().filter(column -> column.contains(Section.CONTENTS)).count();
    boolean grouped = what > 1 && columns.get(0).contains(Section.CONTENTS);
    for (int i = grouped ? 1 : 0; i < cells.size(); i++) {
      Set<Section> column = i < columns.size() ? columns.get(i) : Set.of();
      if (!cells.get(i).isBlank() && (!column.isEmpty() || i == 0 || contents())) {
        Set<Section> other = contents() ? now : EnumSet.of(Section.OTHER);
        Set<Section> section = column.isEmpty() ? other : column;
        boolean period = section.contains(Section.RETENTION) && i > 0;
        String text = period ? cells.get(0) + ": " + cells.get(i) : cells.get(i);
        add(text, line, section, i == 0 ? List.of() : List.of(cells.get(0)));
      }
    }
  }

  private void add(String text, Line line, Set<Section> sections, List<String> heads) {
    passages.add(
        new Passage(text, line.number(), sections, true, false, heads, line.text(), title()));
  }
}
