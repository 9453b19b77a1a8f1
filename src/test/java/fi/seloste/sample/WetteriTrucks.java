package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Business customers: a quoted CRM export, lists for marketing, events, credit, collection. */
final class WetteriTrucks {
  private static final List<String> PRODUCTS = List.of("huolto", "varaosa", "rengassarja");

  /** Published test numbers; no account bears them. */
  private static final List<String> ACCOUNTS =
      List.of("FI2112345600000785", "FI9080002627761348", "FI7118203000008391");

  private final People people = new People(1);
  private final Expected expected = new Expected("wetteri-trucks");
  private final Folder folder;
  private final List<Person> contacts = people.many(520);

  private WetteriTrucks(Folder folder) {
    this.folder = folder;
  }

  static Expected write(Folder folder) {
    var register = new WetteriTrucks(folder);
    register.customers();
    register.orders();
    register.web();
    new WetteriMarketing(register.people, register.expected, folder, register.contacts).write();
    register.creditAndCollection();
    register.share();
    register.notice();
    return register.expected;
  }

  /** Who has a ban: the first ten, of whom three say yes to marketing at the same time. */
  private static boolean banned(int i) {
    return i < 10;
  }

  private static String consent(int i) {
    if (i < 10) {
      return i < 3 ? "kyllä" : "ei";
    }
    return i % 3 == 0 ? "kyllä" : i % 3 == 1 ? "ei" : "";
  }

  /** Sixty companies have all the contacts. */
  static String company(int i) {
    return People.company(i % 60);
  }

  private void customers() {
    String file = "asiakkaat.csv";
    var at = At.file("crm", file);
    var table =
        new Table(
            "Tietue",
            "Yritys",
            "Y-tunnus",
            "Yhteyshenkilö",
            "Sähköposti",
            "Puhelin",
            "Osoite",
            "Postinumero",
            "Postitoimipaikka",
            "Markkinointilupa",
            "Suoramarkkinointikielto",
            "Tapaaminen",
            "Viimeisin tapahtuma",
            "Luovutettu",
            "Lisätty");
    List<Integer> nobody = new ArrayList<>();
    List<Integer> permitted = new ArrayList<>();
    List<Integer> conflicts = new ArrayList<>();
    List<Integer> bans = new ArrayList<>();
    List<Integer> overdue = new ArrayList<>();
    List<Integer> undatable = new ArrayList<>();
    List<Integer> disclosed = new ArrayList<>();
    for (int i = 0; i < contacts.size(); i++) {
      Person p = contacts.get(i);
      boolean alone = i >= 100 && i % 17 == 0;
      boolean outsider = i == 205 || i == 206 || i == 247 || i == 248;
      String consent = alone ? "kyllä" : consent(i);
      LocalDate added = people.day(LocalDate.of(2019, 1, 2), LocalDate.of(2022, 12, 30));
      LocalDate last =
          i % 12 == 7
              ? people.day(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 10, 30))
              : people.day(LocalDate.of(2023, 10, 31), LocalDate.of(2026, 10, 30));
      boolean dateless = i == 301 || i == 322 || i == 333;
      boolean placeholder = i == 344 || i == 356;
      int row =
          table.add(
              "WT-" + (100_001 + i),
              alone || outsider ? "" : company(i),
              alone || outsider ? "" : Codes.businessId(i % 60),
              p.name(),
              i % 13 == 12 ? "" : p.email(),
              i % 9 == 8 ? "" : p.phone(),
              p.street(),
              p.postalCode(),
              p.city(),
              consent,
              banned(i) ? "kyllä" : i % 2 == 0 ? "ei" : "",
              i % 4 == 1 ? last.minusDays(3) : null,
              dateless ? null : placeholder ? "1900-01-01" : last,
              i % 170 == 61 ? "Rahoituskumppani" : "",
              added);
      if (outsider) {
        nobody.add(row);
      } else if (alone) {
        permitted.add(row);
      }
      if (banned(i)) {
        (consent.equals("kyllä") ? conflicts : bans).add(row);
      }
      if (dateless || placeholder) {
        undatable.add(row);
      } else if (Calendar.overdue(last, Period.ofYears(3))) {
        overdue.add(row);
      }
      if (i % 170 == 61) {
        disclosed.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF8_MARK_QUOTED, table);
    expected.found(
        "001-01", "undeclared-subjects", "", at, nobody, "neither company nor permission");
    expected.clean(
        "001-01", "undeclared-subjects", "", at, permitted, "no company, but permission");
    expected.found("001-04", "consent-conflict", "", at, conflicts, "permission and ban");
    expected.clean("001-04", "consent-conflict", "", at, bans, "ban, no permission");
    expected.found(
        "001-05", "undeclared-recipient", "", at, disclosed, "recipient finance-partner");
    expected.found(
        "001-08",
        "no-period",
        "",
        At.source("crm"),
        table.size(),
        "records=customer, no rule",
        "all rows");
    expected.found(
        "001-08",
        "overdue",
        "",
        At.source("crm"),
        overdue,
        "policy customer last-activity P3Y, action=review");
    expected.found(
        "001-08",
        "undatable",
        "",
        At.source("crm"),
        undatable,
        "policy customer last-activity: empty, or 1.1.1900");
    expected.clean(
        "001-08",
        "overdue",
        "",
        at,
        table.size() - overdue.size() - undatable.size(),
        "last activity 31.10.2023 or later");
    expected.clean("001-02", "undeclared", "", at, table.size(), "all fields are of groups a-d");
    expected.clean(
        "001-05",
        "undeclared-recipient",
        "",
        at.field("Luovutettu"),
        table.size() - disclosed.size(),
        "empty cells: not disclosed");
    expected.clean("001-06", "transfer", "", At.source("crm"), table.size(), "kept in Finland");
    expected.clean(
        "001-07", "undeclared-store", "", At.source("crm"), table.size(), "store mx-software");
  }

  private void orders() {
    var table = new Table("Tilausnro", "Yritys", "Tuote", "Määrä", "Tilauspvm");
    for (int i = 0; i < 300; i++) {
      table.add(
          "T" + (500_001 + i),
          company(i),
          people.pick(PRODUCTS),
          1 + people.random().nextInt(6),
          people.day(LocalDate.of(2025, 1, 2), LocalDate.of(2026, 10, 30)));
    }
    folder.csv("tilaukset.csv", CsvStyle.UTF8_QUOTED, table);
  }

  private void web() {
    var table = new Table("Yritys", "Sähköposti", "Sivukatselut", "Viimeisin kirjautuminen");
    for (int i = 0; i < 120; i++) {
      table.add(
          company(i + 20),
          contacts.get(i + 20).email(),
          1 + people.random().nextInt(80),
          people.day(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 30)));
    }
    folder.csv("verkkokaynnit.csv", CsvStyle.UTF8_SEMICOLON, table);
  }

  private void creditAndCollection() {
    String file = "luottohakemukset.csv";
    var credit =
        new Table(
            "Hakemus", "Yritys", "Yhteyshenkilö", "Henkilötunnus", "Tilinumero", "Luottotiedot");
    for (int i = 0; i < 14; i++) {
      Person p = contacts.get(430 + i);
      credit.add(
          "H-" + (700_001 + i),
          company(430 + i),
          p.name(),
          i % 3 == 1 ? "" : p.identityCode(),
          ACCOUNTS.get(i % ACCOUNTS.size()),
          i % 5 == 0 ? "maksuhäiriö" : "kunnossa");
    }
    folder.csv(file, CsvStyle.CP1252, credit);
    var at = At.file("credit", file);
    for (String[] undeclared :
        new String[][] {
          {"Henkilötunnus", "national-id"},
          {"Tilinumero", "bank-account"},
          {"Luottotiedot", "credit-rating"}
        }) {
      expected.filled("001-02", "undeclared", undeclared[1], at.field(undeclared[0]), credit, "");
    }

    var collection =
        new Table(
            "Yritys", "Y-tunnus", "Yhteyshenkilö", "Osoite", "Postinumero", "Postitoimipaikka");
    for (int i = 0; i < 8; i++) {
      Person p = contacts.get(460 + i);
      collection.add(
          company(460 + i),
          Codes.businessId((460 + i) % 60),
          p.name(),
          p.street(),
          p.postalCode(),
          p.city());
    }
    folder.csv("perintasiirrot.csv", CsvStyle.UTF8_SEMICOLON, collection);
    expected.found(
        "001-05",
        "undeclared-recipient",
        "",
        At.file("collection", "perintasiirrot.csv"),
        collection.size(),
        "recipient collection-agency",
        "the whole source");
  }

  private void share() {
    var table = new Table("Yritys", "Yhteyshenkilö", "Puhelin");
    for (int i = 0; i < 30; i++) {
      table.add(company(480 + i), contacts.get(480 + i).name(), contacts.get(480 + i).phone());
    }
    folder.csv("levyjako/yhteystiedot.csv", CsvStyle.UTF8_COMMA, table);
    expected.found(
        "001-07",
        "undeclared-store",
        "",
        At.source("share-copy"),
        table.size(),
        "store office-share",
        "the whole source");
  }

  private void notice() {
    for (String[] sound :
        new String[][] {
          {"002-12", "notice-controller", "one name for the controller"},
          {"003-14", "notice-repealed-law", "no act is cited"},
          {"004-11", "notice-outdated", "updated 10.6.2024"}
        }) {
      expected.clean(sound[0], sound[1], "", At.source(""), 0, "the notice: " + sound[2]);
    }
    expected.notFound("-", "contact-history");
    expected.missingElements(
        "-",
        "legal-basis",
        "retention",
        "erasure",
        "restriction",
        "portability",
        "objection",
        "withdrawal",
        "complaint");
  }
}
