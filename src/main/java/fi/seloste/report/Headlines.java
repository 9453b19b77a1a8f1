package fi.seloste.report;

import fi.seloste.match.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The gravest of what a month found, in a few words, for those who do not open the report yet. */
public final class Headlines {

  private Headlines() {}

  /**
   * What is open of one kind of discrepancy.
   *
   * @param code its code
   * @param title its name in words
   * @param severity the id of its severity
   * @param places how many discrepancies
   * @param records how many records they are about; 0 when about none
   * @param fresh how many of them are new
   */
  public record Headline(
      String code, String title, String severity, long places, long records, long fresh) {}

  /** The kinds that nobody has accepted, gravest first, in a language of the reports. */
  public static List<Headline> of(Outcome outcome, Locale language) {
    Words words = Words.of(language);
    Findings findings =
        new Findings(new Wording(words, outcome), new FileNames(outcome.coverage()));
    List<Headline> headlines = new ArrayList<>();
    for (FirstThings.Kind kind : FirstThings.kinds(outcome)) {
      headlines.add(
          new Headline(
              kind.first().discrepancy().code(),
              findings.title(kind.first().discrepancy()),
              kind.severity().id(),
              kind.count(),
              kind.records(),
              kind.fresh()));
    }
    return headlines;
  }
}
