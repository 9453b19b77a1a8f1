package fi.seloste;

import fi.seloste.match.Outcome;
import fi.seloste.report.Headlines;
import fi.seloste.report.Headlines.Headline;
import fi.seloste.report.Report;
import java.io.PrintStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a scan says at its end: what is new, what is worst, where the files are; aligned lines for a
 * person, or one JSON document for programs. No value of the data.
 */
final class Summary {

  private static final String SCHEMA = "seloste/scan/1";

  /** As many kinds as a glance takes. */
  private static final int WORST = 3;

  private final PrintStream out;
  private final boolean json;
  private final boolean colours;
  private final List<Map<String, Object>> jobs = new ArrayList<>();

  Summary(PrintStream out, boolean json, boolean colours) {
    this.out = out;
    this.json = json;
    this.colours = colours;
  }

  /**
   * Tells of a job.
   *
   * @param outcome what the month found; null when that is not known
   */
  void add(JobFile job, YearMonth month, LocalRunner.Result result, @Nullable Outcome outcome) {
    if (json) {
      jobs.add(object(job.id(), month, result, outcome));
      return;
    }
    out.println(bold(job.id() + " " + month) + ": " + result.message());
    if (outcome != null) {
      totals(outcome);
    }
    if (published(result)) {
      line("workbook", result.target().resolve(Report.WORKBOOK).toString());
      line("page", result.target().resolve(Report.PAGE).toString());
    }
  }

  /** Tells of a job that failed before there was anything to tell. */
  void failed(JobFile job, YearMonth month, String message) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("job", job.id());
      object.put("month", month.toString());
      object.put("exitCode", 1);
      object.put("message", message);
      jobs.add(object);
    }
  }

  /** Ends: programs get their document now. */
  void end(int exitCode) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("schema", SCHEMA);
      object.put("exitCode", exitCode);
      object.put("jobs", jobs);
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(object));
    }
  }

  private static boolean published(LocalRunner.Result result) {
    return result.exitCode() == 0 || result.exitCode() == 3;
  }

  private void totals(Outcome outcome) {
    found(outcome);
    Outcome.MonthTotals now = outcome.trend().get(outcome.trend().size() - 1);
    line(
        "overdue",
        count(now.overdue(), "record", "records")
            + " of "
            + number(now.records())
            + "; blocked "
            + number(now.blocked())
            + ", without a date "
            + number(now.undatable()));
    long unread = unread(outcome);
    if (unread > 0) {
      line(
          "unread",
          coloured(
              "31;1",
              number(unread)
                  + " of "
                  + count(outcome.coverage().size(), "file", "files")
                  + " not read in full: see the coverage"));
    }
  }

  /** What is open, what is new, what is worst. */
  private void found(Outcome outcome) {
    if (!outcome.register().notice().confirmed()) {
      line(
          "check",
          coloured(
              "33",
              "nobody has confirmed the reading of the notice: check it with seloste notice, and"
                  + " name the register file in the job"));
    }
    Outcome.MonthTotals now = outcome.trend().get(outcome.trend().size() - 1);
    line(
        "open",
        count(now.high() + now.medium() + now.low(), "discrepancy", "discrepancies")
            + severity("high", now.high())
            + severity("medium", now.medium())
            + severity("low", now.low()));
    line(
        "new",
        outcome.trend().size() < 2
            ? "all: this is the first month"
            : number(fresh(outcome)) + " since last month; resolved " + number(now.resolved()));
    List<Headline> headlines = Headlines.of(outcome, Locale.ENGLISH);
    for (int i = 0; i < Math.min(WORST, headlines.size()); i++) {
      line(i == 0 ? "worst" : "", headline(headlines.get(i)));
    }
  }

  private String headline(Headline headline) {
    String records =
        headline.records() == 0 ? "" : ", " + count(headline.records(), "record", "records");
    String fresh = headline.fresh() == 0 ? "" : ", " + number(headline.fresh()) + " new";
    return coloured(colour(headline.severity()), String.format("%-6s", headline.severity()))
        + " "
        + headline.title()
        + ": "
        + count(headline.places(), "place", "places")
        + records
        + fresh;
  }

  private String severity(String name, long number) {
    return ", " + coloured(number == 0 ? "" : colour(name), name + " " + number(number));
  }

  private static String colour(String severity) {
    return switch (severity) {
      case "high" -> "31;1";
      case "medium" -> "33";
      default -> "";
    };
  }

  private void line(String name, String text) {
    out.printf("  %-9s %s%n", name, text);
  }

  private String bold(String text) {
    return coloured("1", text);
  }

  private String coloured(String code, String text) {
    return colours && !code.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static long fresh(Outcome outcome) {
    return outcome.discrepancies().stream().filter(one -> one.state().equals("new")).count();
  }

  private static long unread(Outcome outcome) {
    return outcome.coverage().stream().filter(file -> !file.status().equals("read")).count();
  }

  private static Map<String, Object> object(
      String job, YearMonth month, LocalRunner.Result result, @Nullable Outcome outcome) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("job", job);
    object.put("month", month.toString());
    object.put("exitCode", result.exitCode());
    object.put("message", result.message());
    object.put("output", published(result) ? result.target().toString() : null);
    if (outcome != null) {
      Outcome.MonthTotals now = outcome.trend().get(outcome.trend().size() - 1);
      object.put("complete", outcome.complete());
      object.put("high", now.high());
      object.put("medium", now.medium());
      object.put("low", now.low());
      object.put("new", fresh(outcome));
      object.put("resolved", now.resolved());
      object.put("overdue", now.overdue());
      object.put("blocked", now.blocked());
      object.put("undatable", now.undatable());
      object.put("records", now.records());
      object.put("files", outcome.coverage().size());
      object.put("filesNotReadInFull", unread(outcome));
      object.put(
          "worst",
          Headlines.of(outcome, Locale.ENGLISH).stream()
              .limit(WORST)
              .map(Summary::object)
              .toList());
    }
    return object;
  }

  private static Map<String, Object> object(Headline headline) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", headline.code());
    object.put("title", headline.title());
    object.put("severity", headline.severity());
    object.put("places", headline.places());
    object.put("records", headline.records());
    object.put("new", headline.fresh()); // as the job's own number is called
    return object;
  }
}
