package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.declare.CheckedText;
import fi.seloste.declare.Fields;
import fi.seloste.declare.FileShapes;
import fi.seloste.declare.Form;
import fi.seloste.declare.Key;
import fi.seloste.declare.RetentionForm;
import fi.seloste.declare.RetentionRule;
import fi.seloste.declare.Shapes;
import fi.seloste.declare.Terms;
import fi.seloste.detect.NameList;
import fi.seloste.detect.OwnPattern;
import fi.seloste.expire.FiscalYears;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of a job file. */
final class JobForm {

  /** A job file as it stands, before its register is read; the output is null when left out. */
  record Asked(
      String id,
      Locale language,
      @Nullable Path output,
      FiscalYears fiscalYears,
      List<NameList> names,
      List<OwnPattern> detectors,
      List<JobFile.Source> sources,
      JobFile.Lists lists,
      List<JobFile.StatutoryMinimum> statutory,
      List<RetentionRule> policy,
      @Nullable Period retain) {}

  private static final MonthDay CALENDAR_YEAR = MonthDay.of(12, 31);

  private static final Key<String> JOB =
      Key.required("job", "The job's id.", Shapes.id("a job id"));
  private static final Key<String> REGISTER =
      Key.required("register", "The register file, relative to this file.", Shapes.text("a path"));
  private static final Key<Locale> LANGUAGE =
      Key.or(
          Locale.forLanguageTag("fi"),
          "language",
          "The language of the report; left out: fi.",
          Shapes.mapped(Shapes.oneOf(List.of("fi", "sv", "en")), Locale::forLanguageTag));
  private static final Key<Path> OUTPUT =
      Key.optional(
          "output",
          "The folder for the reports; left out: reports beside this file.",
          FileShapes.folder("a folder"));
  private static final Key<MonthDay> FISCAL_YEAR_END =
      Key.or(
          CALENDAR_YEAR,
          "fiscal-year-end",
          "The last day of the fiscal year; left out: 12-31.",
          Terms.monthDay());
  private static final Key<List<LocalDate>> FISCAL_YEARS =
      Key.or(
          List.of(),
          "fiscal-years",
          "When one had not twelve months: the last days of fiscal years from the end before it"
              + " on.",
          Shapes.oneOrMore(Terms.date()));
  private static final Key<List<NameList>> NAMES =
      Key.or(
          List.of(),
          "names",
          "Files of further names, as DVV publishes them: Etunimi or Sukunimi, and how many.",
          Shapes.oneOrMore(new NameShape()));
  private static final Key<List<OwnPattern>> DETECTORS =
      Key.or(
          List.of(),
          "detectors",
          "What only this company has, such as its own member numbers.",
          Shapes.list(detectorForm()));
  private static final Key<List<JobFile.Source>> SOURCES =
      Key.required("sources", "What is read.", Shapes.filledList(SourceForm.FORM));
  private static final Key<JobFile.Lists> LISTS =
      Key.or(
          new JobFile.Lists(null, null, null, null),
          "lists",
          "Who asked what: CSV files with semicolons.",
          listsForm());
  private static final Key<List<JobFile.StatutoryMinimum>> STATUTORY =
      Key.or(
          List.of(),
          "statutory",
          "Statutory minimums that block a purge.",
          Shapes.list(StatuteForm.FORM));
  private static final Key<List<RetentionRule>> POLICY =
      Key.or(
          List.of(),
          "policy",
          "The company's own schedule where the notice is silent.",
          Shapes.list(RetentionForm.of(true)));

  private static final Key<Period> RETAIN =
      Key.optional(
          "retain",
          "How long Seloste keeps its own reports and history; left out: for ever.",
          Terms.period());

  static final Form<Asked> FORM =
      new Form<>(
          "a job file",
          List.of(
              JOB,
              REGISTER,
              LANGUAGE,
              OUTPUT,
              FISCAL_YEAR_END,
              FISCAL_YEARS,
              NAMES,
              DETECTORS,
              SOURCES,
              LISTS,
              STATUTORY,
              POLICY,
              RETAIN),
          JobForm::asked);

  private JobForm() {}

  private static @Nullable Asked asked(Fields f) {
    if (f.get(DETECTORS).size() > OwnPattern.MOST) {
      f.mistake(
          DETECTORS,
          "at most " + OwnPattern.MOST + " detectors; join patterns of one category by |");
      return null;
    }
    FiscalYears years = new FiscalYears(f.get(FISCAL_YEAR_END), f.get(FISCAL_YEARS));
    if (!years.fault().isEmpty()) {
      f.mistake(FISCAL_YEARS, years.fault());
      return null;
    }
    return new Asked(
        f.get(JOB),
        f.get(LANGUAGE),
        f.find(OUTPUT),
        years,
        f.get(NAMES),
        f.get(DETECTORS),
        f.get(SOURCES),
        f.get(LISTS),
        f.get(STATUTORY),
        RetentionForm.withUniqueIds(f.get(POLICY)),
        f.find(RETAIN));
  }

  private static Form<JobFile.Lists> listsForm() {
    Key<Path> erasure =
        list(
            "erasure-requests",
            "Who asked for erasure: identifier;received, and extended when it is yes.");
    Key<Path> bans = list("marketing-bans", "Who banned marketing: identifier;received.");
    Key<Path> holds = list("legal-holds", "What must stay: source;key;until;reason.");
    Key<Path> accepted = list("accepted", "Accepted findings: finding;by;reason;until.");
    return new Form<>(
        "the lists",
        List.of(erasure, bans, holds, accepted),
        f -> new JobFile.Lists(f.find(erasure), f.find(bans), f.find(holds), f.find(accepted)));
  }

  private static Key<Path> list(String name, String about) {
    return Key.optional(name, about, FileShapes.existing("a CSV file"));
  }

  private static Form<OwnPattern> detectorForm() {
    Key<Category> category =
        Key.required("category", "What a value of the form is.", Terms.category());
    Key<String> pattern =
        Key.required(
            "pattern",
            "A regular expression without look-around, back references and anchors.",
            CheckedText.of("a pattern", OwnPattern::refusal));
    Key<List<String>> headers =
        Key.or(
            List.of(),
            "headers",
            "Words of headers under which it counts; left out: under any header.",
            Shapes.oneOrMore(Shapes.text("a word of a header")));
    return new Form<>(
        "a detector",
        List.of(category, pattern, headers),
        f -> new OwnPattern(f.get(category), f.get(pattern), f.get(headers)));
  }
}
