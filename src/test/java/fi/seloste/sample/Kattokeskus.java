package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roof jobs in a workbook whose list of data is closed, with the invoices they lead to. */
final class Kattokeskus {
  private static final MonthDay FISCAL_YEAR_END = MonthDay.of(12, 31);
  private static final List<String> ROOFS = List.of("peltikatto", "tiilikatto", "huopakatto");
  private static final List<String> TITLES =
      List.of("Hämeen Kattokeskus Oy", "Kohdeluettelo", "Tulostettu 31.10.2026");

  private final People people = new People(4);
  private final Expected expected = new Expected("kattokeskus");
  private final Folder folder;
  private final List<Person> customers = people.many(360);
  private final List<Integer> unmet = new ArrayList<>();
  private final List<Integer> met = new ArrayList<>();
  private int oldOffers;
  private int oldJobs;
  private int undatable;

  private Kattokeskus(Folder folder) {
    this.folder = folder;
  }

  static Expected write(Folder folder) {
    var register = new Kattokeskus(folder);
    register.jobs();
    register.invoices();
    new KattokeskusLists(register.people, register.expected, folder, register.customers).write();
    register.notice();
    return register.expected;
  }

  private void jobs() {
    String file = "kohteet.xlsx";
    var current = jobTable("Asiointikieli");
    for (int i = 0; i < 120; i++) {
      LocalDate offered = LocalDate.of(2026, 1, 8).plusDays(i * 290L / 120);
      boolean sold = i % 3 != 2;
      boolean done = sold && i < 90;
      String state = done ? "valmis" : sold ? "sopimus" : "tarjous";
      // Nobody knows when these two were finished: one cell is empty, one says "never".
      boolean dateless = i == 40 || i == 43;
      Object completed =
          dateless ? (i == 40 ? null : LocalDate.of(9999, 12, 31)) : offered.plusDays(45);
      undatable += dateless ? 1 : 0;
      String financed = i % 10 == 0 ? "kyllä" : i % 10 == 3 ? "x" : i % 4 == 1 ? "ei" : "";
      boolean wrong = i == 21 || i == 57 || i == 82;
      boolean code = financed.equals("kyllä") || financed.equals("x") || wrong;
      int row =
          add(
              current,
              i,
              offered,
              state,
              sold,
              done ? completed : null,
              financed,
              code,
              i % 12 == 4 ? "sv" : "");
      if (wrong) {
        unmet.add(row);
      } else if (code) {
        met.add(row);
      }
    }
    var before = jobTable("");
    for (int i = 120; i < 220; i++) {
      LocalDate offered = LocalDate.of(2024, 8, 1).plusDays((i - 120) * 500L / 100);
      boolean sold = i % 3 != 2;
      if (!sold && Calendar.overdue(offered, Period.ofYears(2))) {
        oldOffers++;
      }
      add(
          before,
          i,
          offered,
          sold ? "valmis" : "tarjous",
          sold,
          sold ? offered.plusDays(50) : null,
          "",
          false,
          "");
    }
    var archive = jobTable("");
    for (int i = 220; i < 240; i++) {
      LocalDate offered = LocalDate.of(2019, 5, 6).plusDays((i - 220) * 40L);
      LocalDate completed = offered.plusDays(30);
      if (Calendar.overdue(completed, Period.ofYears(5))) {
        oldJobs++;
      }
      add(archive, i, offered, "valmis", true, completed, "", false, "");
    }
    folder.workbook(
        file,
        new Sheets()
            .sheet("Kohteet 2026", current)
            .sheet("Kohteet 2024-2025", before)
            .hidden("Arkisto 2019-2021", archive));
    folder.list(
        "legal-holds.csv",
        "source;key;until;reason",
        List.of("jobs;K-400223;2027-12-31;takuuriita vuotavasta katosta"));

    var at = new At("jobs", file, "Kohteet 2026", "");
    expected.found(
        "004-01",
        "condition-unmet",
        "national-id",
        at.field("Sotu"),
        unmet,
        "Rahoitus is empty or ei");
    expected.clean(
        "004-01",
        "condition-unmet",
        "national-id",
        at.field("Sotu"),
        met,
        "Rahoitus is kyllä or x");
    expected.filled(
        "004-02", "undeclared", "language", at.field("Asiointikieli"), current, "closed list");
    expected.clean(
        "004-02",
        "undeclared",
        "",
        new At("jobs", file, "Kohteet 2024-2025", ""),
        before.size(),
        "all fields are on the list");
    var source = At.source("jobs");
    expected.found(
        "004-09",
        "no-period",
        "",
        source,
        current.size() + before.size() + archive.size(),
        "records=job, no rule",
        "all sheets");
    expected.found(
        "004-09",
        "overdue",
        "",
        source,
        oldOffers,
        "policy job offered P2Y, Tila tarjous, action=erase",
        "Kohteet 2024-2025, offered 30.10.2024 or before");
    expected.found(
        "004-09",
        "overdue",
        "",
        source,
        oldJobs - 1,
        "policy job completed P5Y, Tila valmis, action=review, blocked=1 (legal hold K-400223)",
        "Arkisto 2019-2021");
    expected.found(
        "004-09",
        "undatable",
        "",
        source,
        undatable,
        "policy job completed P5Y, Tila valmis: empty, or 31.12.9999",
        "Kohteet 2026, rows 45 48");
    expected.clean(
        "004-09",
        "overdue",
        "",
        new At("jobs", file, "Kohteet 2026", ""),
        current.size(),
        "offered and completed in 2026");
  }

  private static Table jobTable(String last) {
    List<String> header =
        new ArrayList<>(
            List.of(
                "Työnro",
                "Nimi",
                "Osoite",
                "Postinumero",
                "Postitoimipaikka",
                "Puhelin",
                "Sähköposti",
                "Kattotyyppi",
                "Pinta-ala",
                "Tarjousnro",
                "Tarjouspvm",
                "Sopimusnro",
                "Summa",
                "Rahoitus",
                "Sotu",
                "Tila",
                "Valmistumispvm"));
    if (!last.isEmpty()) {
      header.add(last);
    }
    return new Table(TITLES, header.toArray(String[]::new));
  }

  private int add(
      Table table,
      int i,
      LocalDate offered,
      String state,
      boolean sold,
      @Nullable Object completed,
      String financed,
      boolean code,
      String language) {
    Person p = customers.get(i);
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add("K-" + (400_001 + i));
    cells.add(p.name());
    cells.add(p.street());
    cells.add(p.postalCode());
    cells.add(p.city());
    cells.add(i % 14 == 13 ? null : p.phone());
    cells.add(i % 6 == 5 ? null : p.email());
    cells.add(people.pick(ROOFS));
    cells.add(80 + i % 140);
    cells.add("TA" + (20_001 + i));
    cells.add(offered);
    cells.add(sold ? "S" + (10_001 + i) : null);
    cells.add(4200.5 + 35 * i);
    cells.add(financed);
    cells.add(code ? p.identityCode() : null);
    cells.add(state);
    cells.add(completed);
    if (table.header().size() > cells.size()) {
      cells.add(language);
    }
    return table.add(cells.toArray());
  }

  private void invoices() {
    String file = "laskut.csv";
    var table =
        new Table(
            List.of("Laskuluettelo;31.10.2026"),
            "Laskunro",
            "Nimi",
            "Osoite",
            "Postinumero",
            "Postitoimipaikka",
            "Summa",
            "Laskupvm",
            "Eräpäivä");
    List<Integer> overdue = new ArrayList<>();
    List<Integer> blocked = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      Person p = customers.get(i % 200);
      LocalDate invoiced = LocalDate.of(2018, 11, 5).plusDays(i * 2900L / 240);
      int row =
          table.add(
              Integer.toString(90_001 + i),
              p.name(),
              p.street(),
              p.postalCode(),
              p.city(),
              "%d %03d,%02d".formatted(3 + i % 9, i % 1000, i % 100),
              invoiced,
              invoiced.plusDays(21));
      if (Calendar.overdue(invoiced, Period.ofYears(3))) {
        (Calendar.voucherKept(invoiced, FISCAL_YEAR_END) ? blocked : overdue).add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, table);
    expected.found(
        "004-09",
        "overdue",
        "",
        At.source("invoices"),
        overdue,
        "policy invoice invoiced P3Y, action=erase, blocked=" + blocked.size());
    expected.clean(
        "004-09",
        "overdue",
        "",
        At.file("invoices", file),
        blocked.size(),
        "blocked by bookkeeping: invoiced 1.1.2020-30.10.2023");
    expected.found(
        "004-09",
        "no-period",
        "",
        At.source("invoices"),
        table.size(),
        "records=invoice, no rule",
        "all rows");
  }

  private void notice() {
    expected.notice("004-11", "notice-outdated", "3.5.2018, before the GDPR applied");
    expected.notice("004-11", "notice-controller", "Kattokeskus konserni and five companies");
    expected.notice("004-04", "notice-contradiction", "in Finland against Google");
    expected.notice("004-03", "notice-contradiction", "closed list against the data from Google");
    expected.missingElements(
        "004-11",
        "legal-basis",
        "retention",
        "access",
        "rectification",
        "erasure",
        "restriction",
        "portability",
        "objection",
        "withdrawal",
        "complaint");
    expected.manual(
        "004-12", "How printouts are destroyed is seen on the spot; a person has to check it.");
  }
}
