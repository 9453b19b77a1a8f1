package fi.seloste.detect;

import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Sink;
import fi.seloste.collect.Table;
import fi.seloste.collect.UnreadableFileException;
import fi.seloste.collect.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names out of the tables of a list. Sheets without a column of names are passed over.
 */
final class NameListReader implements Sink {

  /** Fewer bearers than this, and a name that no other list has tells nothing alone. */
  private static final long FEW_BEARERS = 20;

  private static final int LONGEST = 60;

  private final List<Columns> tables = new ArrayList<>();
  private final List<String> first = new ArrayList<>();
  private final List<String> last = new ArrayList<>();
  private final List<String> rare = new ArrayList<>();
  private long others;
  private @Nullable Reason reason;

  /**
   * Where a table has its names.
   *
   * @param kind {@code first}, {@code last}, or empty for a table without names
   * @param name the field of the names
   * @param count the field of the numbers of bearers; -1 when there is none
   */
  private record Columns(String kind, int name, int count) {}

  NameListReader(String file, Layout layout) {
    for (Table table : layout.tables()) {
      tables.add(columns(file, table));
    }
  }

  private static Columns columns(String file, Table table) {
    List<String> headers = table.header();
    boolean headed = headers.stream().anyMatch(header -> !header.isBlank());
    if (!headed) {
      return new Columns(kind(table.name() + " " + file), 0, 1);
    }
    for (int f = 0; f < headers.size(); f++) {
      String header = headers.get(f);
      for (HeaderHint hint : HeaderWords.hints(header, List.of())) {
        if (hint.category().id().equals("name")) {
          String part = hint.part();
          boolean told = part.equals("first") || part.equals("last");
          String kind = told ? part : kind(table.name() + " " + file);
          return new Columns(kind, f, f + 1 < headers.size() ? f + 1 : -1);
        }
      }
    }
    return new Columns("", 0, -1);
  }

  /** What the name of a sheet or a file says that it lists. */
  private static String kind(String name) {
    String folded = HeaderText.fold(name);
    boolean given =
        List.of("etunim", "fornamn", "firstname", "givenname").stream().anyMatch(folded::contains);
    boolean family =
        List.of("sukunim", "efternamn", "slaktnamn", "lastname", "surname").stream()
            .anyMatch(folded::contains);
    return given == family ? "" : given ? "first" : "last";
  }

  @Override
  public boolean record(int table, Values values) {
    Columns columns = tables.get(table);
    if (columns.kind.isEmpty() || values.blank(columns.name)) {
      return true;
    }
    String name = text(values, columns.name);
    if (!isName(name)) {
      others++;
      return true;
    }
    if (first.size() + last.size() >= NameList.MOST) {
      reason = Reason.of("names-too-many", NameList.MOST);
      return false;
    }
    (columns.kind.equals("first") ? first : last).add(name);
    if (columns.count >= 0 && bearers(text(values, columns.count)) < FEW_BEARERS) {
      rare.add(name);
    }
    return true;
  }

  @Override
  public void unreadable(int table, long row, long line, Reason why) {
    reason = why;
  }

  private static String text(Values values, int field) {
    int from = values.from(field);
    return new String(values.bytes(), from, values.to(field) - from, StandardCharsets.UTF_8)
        .strip();
  }

  private static boolean isName(String text) {
    boolean letters =
        text.codePoints().allMatch(c -> Character.isLetter(c) || " -'.’".indexOf(c) >= 0);
    return letters && text.length() <= LONGEST && Character.isLetter(text.codePointAt(0));
  }

  /** How many bear it; many when it is not said. */
  private static long bearers(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  /** What was read. */
  NameList list(String sha256) throws UnreadableFileException {
    if (reason != null) {
      throw new UnreadableFileException(reason);
    }
    if (tables.stream().allMatch(table -> table.kind.isEmpty())) {
      throw new UnreadableFileException("names-no-column");
    }
    if (first.size() + last.size() <= others) {
      throw new UnreadableFileException("names-none");
    }
    return new NameList(sha256, first, last, rare);
  }
}
