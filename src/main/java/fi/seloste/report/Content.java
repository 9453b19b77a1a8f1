package fi.seloste.report;

import fi.seloste.match.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a report says and in which words, whatever it is written as. */
class Content {

  private final Outcome outcome;
  private final ReportOptions options;
  private final Words words;
  private final Wording wording;
  private final FileNames files;
  private final Findings findings;
  private final Ages ages;
  private final Places places;

  /**
   * The content.
   *
   * @param ages filled while the overdue records pass by
   * @param places how one part of the report leads to another
   */
  Content(Outcome outcome, ReportOptions options, Ages ages, Function<Content, Places> places) {
    this.outcome = outcome;
    this.options = options;
    this.words = Words.of(options.language());
    this.wording = new Wording(words, outcome);
    this.files = new FileNames(outcome.coverage());
    this.findings = new Findings(wording, files);
    this.ages = ages;
    this.places = places.apply(this);
  }

  final Outcome outcome() {
    return outcome;
  }

  final ReportOptions options() {
    return options;
  }

  final Words words() {
    return words;
  }

  final Wording wording() {
    return wording;
  }

  final Findings findings() {
    return findings;
  }

  final Places places() {
    return places;
  }

  final FileNames files() {
    return files;
  }

  final Ages ages() {
    return ages;
  }

  /** The name of a sheet, and of the part of the page that tells the same. */
  final String sheetName(String id) {
    return words.text("sheet." + id);
  }

  /** What headers, footers and introductions may name. */
  final Map<String, Object> header() {
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("register", outcome.register().title());
    names.put("controller", outcome.register().controller());
    names.put("month", outcome.month());
    names.put("asOf", outcome.asOf());
    names.put("rows", (long) options.recordRows());
    return names;
  }
}
