package fi.seloste.match;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The notice cites an act that is no longer in force. */
final class NoticeRepealedLawCheck implements Check {

  /**
   * An act that was repealed, as Finlex states.
   *
   * @param by the act that took its place
   * @param from the first day without it
   */
  private record Repealed(String act, String by, String from) {}

  private static final List<Repealed> REPEALED =
      List.of(
          new Repealed("523/1999", "1050/2018", "2019-01-01"),
          new Repealed("516/2004", "917/2014", "2015-01-01"));

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})/(\\d{4}|\\d{2})(?!\\d)");

  @Override
  public String code() {
    return "notice-repealed-law";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 5(1)(a)", "GDPR 12(1)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    TreeSet<String> cited = new TreeSet<>();
    for (String cites : found.register().notice().cites()) {
      Matcher number = NUMBER.matcher(cites);
      while (number.find()) {
        String year = number.group(2);
        cited.add(number.group(1) + "/" + (year.length() == 2 ? century(year) : year));
      }
    }
    List<Discrepancy> all = new ArrayList<>();
    for (Repealed repealed : REPEALED) {
      if (cited.contains(repealed.act())) {
        all.add(
            new Draft(this, Severity.MEDIUM)
                .detail(repealed.act())
                .argument("act", repealed.act())
                .argument("by", repealed.by())
                .argument("from", repealed.from())
                .done());
      }
    }
    return all.stream();
  }

  /** Notices write {@code 523/99}. */
  private static String century(String year) {
    return (Integer.parseInt(year) < 50 ? "20" : "19") + year;
  }
}
