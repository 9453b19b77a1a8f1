package fi.seloste.report;

import fi.seloste.collect.Reason;
import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Pick;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.FieldFound;
import fi.seloste.expire.OverdueRecord;
import fi.seloste.match.Discrepancy;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.FileCoverage.TableCoverage;
import fi.seloste.match.Judged;
import fi.seloste.match.Outcome;
import fi.seloste.match.Outcome.MonthTotals;
import fi.seloste.match.Outcome.RequestFound;
import fi.seloste.match.OverdueGroup;
import fi.seloste.match.Severity;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A month of an invented register, made by hand: a little of everything the report can tell. */
final class Example {

  static final YearMonth MONTH = YearMonth.of(2026, 11);
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);

  static final Quote REQUESTS =
      new Quote("Asiakkaasta tallennetaan maakunta ja postinumero sekä sähköposti ja puhelin.", 12);
  static final Quote NO_FEEDBACK =
      new Quote("Rekisteriin ei tallenneta asiakaspalautetta eikä kommentteja asiakkaasta.", 15);
  static final Quote LOGS = new Quote("IP-osoitetta ei yhdistetä yhteystietoihin.", 18);
  static final Quote SEVEN =
      new Quote("Pyynnön henkilötiedot säilyvät noin seitsemän kuukautta.", 27);
  static final Quote SIX =
      new Quote("Yhteystiedot poistetaan kuuden kuukauden kuluttua pyynnön sulkemisesta.", 28);
  static final Quote STAY = new Quote("Tietoja ei siirretä EU:n tai ETA-alueen ulkopuolelle.", 22);
  static final Quote BUYERS = new Quote("Yhteystiedot välitetään vain pyynnön ostaneille.", 20);
  static final Quote FINANCED = new Quote("Rahoituskohteissa myös henkilötunnus.", 13);

  private Example() {}

  static Category category(String id) {
    return Category.of(id);
  }

  static Outcome outcome() {
    return new Outcome(
        "remontti",
        "run-1",
        register(),
        List.of(policy()),
        MONTH,
        AS_OF,
        false,
        sources(),
        coverage(),
        discrepancies(),
        overdue(),
        List.of(),
        requests(),
        trend(),
        List.of("email", "hetu", "name", "phone"),
        List.of("excluded", "overdue", "undeclared"));
  }

  static Register register() {
    return new Register(
        "remontti",
        "Remonttipörssin asiakasrekisteri",
        "Remonttipörssi Oy",
        new Register.Notice(
            "seloste.md",
            LocalDate.of(2021, 5, 19),
            List.of("523/1999"),
            List.of("Remonttipörssi Oy", "Remonttipörssi-konserni"),
            List.of("controller", "contact", "purposes", "categories", "recipients", "retention"),
            List.of(),
            List.of(),
            null,
            null,
            true),
        false,
        new Register.Area("EEA", STAY),
        List.of("customer", "provider-user"),
        List.of(
            declared("region", REQUESTS, null),
            declared("postal-code", REQUESTS, null),
            declared("email", REQUESTS, null),
            declared("phone-number", REQUESTS, null),
            declared("interests", REQUESTS, null),
            declared(
                "national-id",
                FINANCED,
                new Condition("Rahoitus", List.of("kyllä", "x"), null, null))),
        List.of(
            new Register.Excluded(category("feedback"), List.of(), NO_FEEDBACK),
            new Register.Excluded(category("health"), List.of(), NO_FEEDBACK)),
        List.of(
            new Register.Separated(
                List.of(category("ip-address")),
                List.of(category("phone-number"), category("email")),
                LOGS)),
        null,
        List.of(
            new Register.Recipient(
                "provider", List.of(category("phone-number"), category("email")), null, BUYERS)),
        null,
        List.of(),
        List.of(new Register.Origin("customer", REQUESTS)),
        List.of(),
        List.of(),
        List.of(
            new RetentionRule(
                "contact-request/created+P7M",
                "contact-request",
                List.of(new ClockTerm("created", Period.ZERO)),
                Pick.LATEST,
                Period.ofMonths(7),
                Period.ofDays(7),
                List.of(),
                Action.ERASE,
                null,
                false,
                SEVEN),
            new RetentionRule(
                "contact-request/closed,created+P28D+P6M",
                "contact-request",
                List.of(
                    new ClockTerm("closed", Period.ZERO),
                    new ClockTerm("created", Period.ofDays(28))),
                Pick.EARLIEST,
                Period.ofMonths(6),
                Period.ZERO,
                List.of(category("phone-number"), category("email")),
                Action.ERASE,
                new Condition("Ostettu", List.of("kyllä"), null, null),
                false,
                SIX)),
        List.of());
  }

  private static Register.Declared declared(
      String category, Quote quote, @Nullable Condition condition) {
    return new Register.Declared(category(category), List.of("customer"), condition, quote);
  }

  static RetentionRule policy() {
    return new RetentionRule(
        "policy:invoice/invoiced+P2Y",
        "invoice",
        List.of(new ClockTerm("invoiced", Period.ZERO)),
        Pick.LATEST,
        Period.ofYears(2),
        Period.ZERO,
        List.of(),
        Action.REVIEW,
        null,
        true,
        Quote.NONE);
  }

  static List<SourceFound> sources() {
    TableFound requests =
        new TableFound(
            "pyynnot-2026-11.csv",
            "",
            false,
            1240,
            Map.of(new Cohort("customer", "", 0), 1240L),
            List.of(
                field(0, "Pyyntö", 1240, 1240),
                field(1, "Maakunta", 1240, 19, found("region", 1238, 0.99, "header", "lexicon")),
                field(2, "Postinro", 1201, 402, found("postal-code", 1201, 1.0, "header", "form")),
                field(3, "Sähköposti", 1103, 1088, found("email", 1103, 0.99, "header", "form")),
                field(
                    4,
                    "Puh.",
                    1180,
                    1167,
                    found("phone-number", 1178, 0.97, "header", "form"),
                    found("national-id", 2, 0.95, "form", "checksum")),
                field(
                    5,
                    "Lisätiedot",
                    640,
                    633,
                    found("comment", 640, 0.82, "header", "text"),
                    found("health", 3, 0.61, "text", "lexicon"),
                    found("name", 12, 0.31, "text")),
                field(6, "Palaute", 88, 80, found("feedback", 88, 0.9, "header"))));
    TableFound partners =
        new TableFound(
            "kumppanit.xlsx",
            "Myynti =SUM(A1)",
            true,
            310,
            Map.of(new Cohort("provider-user", "provider", 0), 310L),
            List.of(
                field(0, "=cmd|' /C calc'!A0", 310, 300, provider("name", 300)),
                field(1, "", 205, 200, provider("email", 205)),
                invalid(2, "Hetu", 40)));
    TableFound logs =
        new TableFound(
            "loki-2026-11.tsv",
            "",
            false,
            90_412,
            Map.of(new Cohort("", "", 0), 90_412L),
            List.of(field(0, "ip", 90_412, 3120, found("ip-address", 90_412, 0.99, "form"))));
    return List.of(
        source("requests", "crm", "contact-request", requests),
        source("partner-list", "spreadsheets", null, partners),
        source("server-log", "documents", "server-log", logs));
  }

  private static SourceFound source(
      String id, String kind, @Nullable String records, TableFound... tables) {
    return new SourceFound(
        id, kind, records, "FI", null, null, id.equals("partner-list"), List.of(tables));
  }

  private static FieldFound field(
      int index, String header, long filled, long distinct, CategoryFound... categories) {
    return new FieldFound(index, header, filled, distinct, 0, null, 0, List.of(categories));
  }

  private static FieldFound invalid(int index, String header, long filled) {
    return new FieldFound(
        index,
        header,
        filled,
        filled,
        4,
        category("national-id"),
        17,
        List.of(provider("national-id", filled - 4)));
  }

  private static CategoryFound found(
      String category, long hits, double confidence, String... reasons) {
    return new CategoryFound(
        category(category),
        hits,
        confidence,
        List.of(reasons),
        2,
        Map.of(new Cohort("customer", "", 0), hits));
  }

  private static CategoryFound provider(String category, long hits) {
    return new CategoryFound(
        category(category),
        hits,
        0.93,
        List.of("header", "lexicon"),
        2,
        Map.of(new Cohort("provider-user", "provider", 0), hits));
  }

  static List<FileCoverage> coverage() {
    return List.of(
        new FileCoverage(
            "requests",
            "pyynnot-2026-11.csv",
            "csv",
            "partly",
            Reason.of("broken-file", "MalformedInputException"),
            412_388,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            List.of(),
            List.of(
                new TableCoverage(
                    "",
                    false,
                    1240,
                    3,
                    871,
                    Map.of("encoding", "windows-1252", "delimiter", ";")))),
        new FileCoverage(
            "partner-list",
            "kumppanit.xlsx",
            "xlsx",
            "read",
            null,
            88_120,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            List.of(Reason.of("hidden-sheets", "Myynti =SUM(A1)")),
            List.of(new TableCoverage("Myynti =SUM(A1)", true, 310, 0, 0, Map.of()))),
        new FileCoverage(
            "server-log",
            "loki-2026-11.tsv",
            "csv",
            "read",
            null,
            7_340_112,
            "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
            List.of(),
            List.of(
                new TableCoverage("", false, 90_412, 0, 0, Map.of("encoding", "UTF-8")),
                // lines beside the records: read, and yet no records
                new TableCoverage("notes", false, 4, 0, 0, Map.of("aside", "lines")))),
        new FileCoverage(
            "archive",
            "arkisto/*.pst",
            "pst",
            "unread",
            Reason.of("unknown-format"),
            1_048_576,
            "",
            List.of(),
            List.of()));
  }

  static List<Judged> discrepancies() {
    List<Judged> all = new ArrayList<>();
    all.add(
        judged(
            found("excluded", "feedback", Severity.HIGH, "requests", "Palaute", 88, NO_FEEDBACK),
            "2026-10",
            "recurring"));
    all.add(
        judged(
            found("excluded", "health", Severity.HIGH, "requests", "Lisätiedot", 3, NO_FEEDBACK),
            "2026-11",
            "new"));
    all.add(
        judged(
            found("condition-unmet", "national-id", Severity.HIGH, "requests", "Puh.", 2, FINANCED),
            "2026-11",
            "new"));
    all.add(
        judged(
            found("overdue", "", Severity.HIGH, "requests", "", 41, SEVEN),
            "2026-09",
            "recurring"));
    all.add(
        judged(
            found("undeclared", "name", Severity.HIGH, "partner-list", "#1", 300, Quote.NONE),
            "2026-11",
            "new"));
    all.add(
        judged(
            found(
                "undeclared",
                "comment",
                Severity.MEDIUM,
                "requests",
                "Lisätiedot",
                640,
                Quote.NONE),
            "2026-08",
            "accepted"));
    all.add(
        judged(
            new Discrepancy(
                "notice-repealed-law",
                "",
                Severity.MEDIUM,
                "",
                "",
                "",
                "",
                "",
                "523/1999",
                0,
                0,
                new Quote("Henkilötietolain (523/99) 10 §:n mukainen rekisteriseloste.", 2),
                List.of("GDPR 94(1)", "1050/2018 38"),
                Map.of("act", "523/1999", "from", "2019-01-01", "by", "1050/2018")),
            "2026-08",
            "recurring"));
    all.add(
        judged(
            new Discrepancy(
                "notice-missing-element",
                "",
                Severity.LOW,
                "",
                "",
                "",
                "",
                "",
                "complaint",
                0,
                0,
                Quote.NONE,
                List.of("GDPR 13(2)(d)"),
                Map.of("element", "complaint")),
            "2026-08",
            "recurring"));
    all.add(
        judged(
            found("not-found", "interests", Severity.LOW, "", "", 0, REQUESTS), "2026-11", "new"));
    all.add(
        judged(
            found("invalid", "national-id", Severity.LOW, "partner-list", "Hetu", 4, Quote.NONE),
            "2026-07",
            "resolved"));
    return all;
  }

  private static Discrepancy found(
      String code,
      String category,
      Severity severity,
      String source,
      String field,
      long records,
      Quote quote) {
    String file =
        switch (source) {
          case "requests" -> "pyynnot-2026-11.csv";
          case "partner-list" -> "kumppanit.xlsx";
          default -> "";
        };
    String table = source.equals("partner-list") ? "Myynti =SUM(A1)" : "";
    return new Discrepancy(
        code,
        category,
        severity,
        source,
        file,
        table,
        field,
        "",
        "",
        records,
        records == 0 ? 0 : 2,
        quote,
        List.of("GDPR 5(1)(c)", "GDPR 13"),
        arguments(code));
  }

  private static Map<String, String> arguments(String code) {
    return switch (code) {
      case "condition-unmet" -> Map.of("column", "Rahoitus");
      case "overdue" ->
          Map.of(
              "rule",
              "contact-request/created+P7M",
              "oldestDue",
              "2025-01-31",
              "overdue",
              "41",
              "blocked",
              "3");
      default -> Map.of();
    };
  }

  private static Judged judged(Discrepancy discrepancy, String since, String state) {
    return new Judged(discrepancy.id("remontti"), discrepancy, YearMonth.parse(since), state);
  }

  static List<OverdueGroup> overdue() {
    return List.of(
        new OverdueGroup(
            "requests",
            "contact-request",
            "contact-request/created+P7M",
            "erase",
            41,
            3,
            2,
            1238,
            LocalDate.of(2025, 1, 31),
            "pyynnot-2026-11.csv, , 17"),
        new OverdueGroup(
            "requests",
            "contact-request",
            "contact-request/closed,created+P28D+P6M",
            "erase",
            96,
            0,
            0,
            1238,
            LocalDate.of(2026, 2, 28),
            ""),
        new OverdueGroup(
            "invoices",
            "invoice",
            "policy:invoice/invoiced+P2Y",
            "review",
            0,
            12,
            0,
            80,
            LocalDate.of(2023, 6, 30),
            ""));
  }

  static List<OverdueRecord> records() {
    List<OverdueRecord> records = new ArrayList<>();
    for (int i = 0; i < 152; i++) {
      boolean second = i >= 44 && i < 140;
      boolean invoice = i >= 140;
      boolean blocked = invoice || i < 3;
      LocalDate due = LocalDate.of(2025, 1, 31).plusDays(i * 4L);
      records.add(
          new OverdueRecord(
              String.format("%012x", 0xabc000 + i),
              invoice ? "invoices" : "requests",
              invoice ? "laskut.xlsx" : "pyynnot-2026-11.csv",
              invoice ? "Laskut" : "",
              i + 2L,
              "Pyyntö=" + (9000 + i),
              invoice
                  ? "policy:invoice/invoiced+P2Y"
                  : second
                      ? "contact-request/closed,created+P28D+P6M"
                      : "contact-request/created+P7M",
              invoice ? "invoiced" : second ? "created + P28D" : "created",
              due.minusMonths(6),
              due,
              java.time.temporal.ChronoUnit.DAYS.between(due, AS_OF),
              invoice ? "review" : "erase",
              invoice
                  ? List.of("*", "!name", "!billing")
                  : second ? List.of("phone-number", "email") : List.of(),
              invoice ? "bookkeeping-voucher" : blocked ? "legal-hold" : "",
              blocked && invoice ? LocalDate.of(2029, 12, 31) : null,
              "fingerprint-" + i));
    }
    return records;
  }

  static List<RequestFound> requests() {
    return List.of(
        request("erasure-requests", 2, LocalDate.of(2026, 9, 3), "requests", 14),
        request("erasure-requests", 3, LocalDate.of(2026, 11, 20), "requests", 88),
        request("erasure-requests", 4, LocalDate.of(2026, 8, 1), "", 0),
        request("marketing-bans", 2, LocalDate.of(2024, 1, 15), "partner-list", 5),
        request("legal-holds", 2, null, "requests", 9),
        request("legal-holds", 3, null, "", 0));
  }

  private static RequestFound request(
      String list, long line, @Nullable LocalDate received, String source, long row) {
    boolean erasure = list.equals("erasure-requests");
    return new RequestFound(
        list,
        line,
        received,
        erasure && received != null ? received.plusMonths(1) : null,
        source,
        source.isEmpty()
            ? ""
            : source.equals("requests") ? "pyynnot-2026-11.csv" : "kumppanit.xlsx",
        source.equals("partner-list") ? "Myynti =SUM(A1)" : "",
        row,
        source.isEmpty() ? 0 : 1,
        erasure && !source.isEmpty()
            ? List.of(
                new Outcome.Kept(
                    "bookkeeping-voucher",
                    LocalDate.of(2031, 12, 31),
                    List.of("name", "billing"),
                    1))
            : List.of());
  }

  static List<MonthTotals> trend() {
    return List.of(
        new MonthTotals(YearMonth.of(2026, 8), true, 7, 6, 4, 0, 210, 9, 5, 88_120),
        new MonthTotals(YearMonth.of(2026, 9), true, 6, 5, 4, 2, 180, 9, 4, 90_377),
        new MonthTotals(YearMonth.of(2026, 10), true, 4, 3, 3, 5, 160, 15, 3, 91_005),
        new MonthTotals(MONTH, false, 5, 2, 2, 1, 137, 15, 2, 91_962));
  }
}
