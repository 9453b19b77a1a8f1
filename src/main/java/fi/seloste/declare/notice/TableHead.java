package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what the columns of a table are about, from its first row. */
final class TableHead {

  /** What the head of a column of data is called in a table that has others beside it. */
  private static final Pattern WHAT =
      Pattern.compile(
          "(?iu)(?:tieto)?sisältö|tiedot|tietoja|esimerk\\p{L}*(?: \\p{L}+)?|kuvaus|mitä|innehåll"
              + "|uppgifter|exempel|data|examples?|contents?|what|description|beskrivning");

  /** The longest cell of a head whose one known column is of what is kept. */
  private static final int SHORT = 45;

  private TableHead() {}

  /** What each column is about; null when the row is no head. */
  static @Nullable List<Set<Section>> of(List<String> cells, Headings headings, boolean contents) {
    List<Set<Section>> heads = new ArrayList<>();
    for (String cell : cells) {
      Set<Section> found = headings.sections(cell, 0.5);
      boolean what = found == null && cells.size() > 2 && WHAT.matcher(cell).matches();
      heads.add(
          found != null
              ? found
              : what ? EnumSet.of(Section.CONTENTS) : EnumSet.noneOf(Section.class));
    }
    long known = heads.stream().filter(head -> !head.isEmpty()).count();
    boolean kept = known == 1 && contents && cells.stream().allMatch(c -> c.length() < SHORT);
    boolean periods = cells.size() == 2 && heads.get(1).contains(Section.RETENTION);
    return known >= 2 || kept || periods ? heads : null;
  }

  /** Whether a row below a head is the head of another table. */
  static boolean again(List<String> cells, Headings headings) {
    return cells.stream().noneMatch(cell -> cell.matches(".*[\\d,].*"))
        && cells.stream().filter(cell -> headings.sections(cell, 0.5) != null).count() >= 2;
  }
}
