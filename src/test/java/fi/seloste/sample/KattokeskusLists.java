package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Kattokeskus hands out, buys and collects on the web and on feedback cards. */
record KattokeskusLists(People people, Expected expected, Folder folder, List<Person> customers) {

  void write() {
    subcontractors();
    accountingAndFinancing();
    collection();
    associates();
    leads();
    webAndFeedback();
    cloud();
  }

  private void subcontractors() {
    String file = "alihankinta.csv";
    var table =
        new Table(
            "Sopimusnro",
            "Nimi",
            "Osoite",
            "Postinumero",
            "Postitoimipaikka",
            "Puhelin",
            "Kattotyyppi");
    List<Integer> without = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Person p = customers.get(i);
      boolean offerOnly = i % 15 == 5;
      int row =
          table.add(
              offerOnly ? "" : "S" + (10_001 + i),
              p.name(),
              p.street(),
              p.postalCode(),
              p.city(),
              p.phone(),
              i % 2 == 0 ? "peltikatto" : "tiilikatto");
      if (offerOnly) {
        without.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF8_SEMICOLON, table);
    var at = At.file("subcontractor-list", file);
    expected.found(
        "004-06", "condition-unmet", "", at, without, "recipient subcontractor, no contract");
    expected.clean(
        "004-06",
        "condition-unmet",
        "",
        at,
        table.size() - without.size(),
        "rows with a contract number");
  }

  private void accountingAndFinancing() {
    String file = "kirjanpito.csv";
    var accounting = new Table("Laskunro", "Nimi", "Osoite", "Summa", "Rahoitus", "Sotu");
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Person p = customers.get(i);
      boolean code = i == 10 || i == 30;
      int row =
          accounting.add(
              Integer.toString(90_201 + i),
              p.name(),
              p.street(),
              "4200,00",
              i % 10 == 0 ? "kyllä" : "",
              code ? p.identityCode() : "");
      if (code) {
        codes.add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, accounting);
    expected.found(
        "004-08",
        "beyond-recipient",
        "national-id",
        At.file("accounting-list", file).field("Sotu"),
        codes,
        "recipient accounting");

    var financing = new Table("Sopimusnro", "Nimi", "Puhelin", "Summa", "Rahoitus", "Sotu");
    for (int i = 0; i < 12; i++) {
      Person p = customers.get(i * 10);
      financing.add(
          "S" + (10_001 + i * 10), p.name(), p.phone(), "8200,00", "kyllä", p.identityCode());
    }
    folder.csv("rahoitus.csv", CsvStyle.CP1252, financing);
    expected.clean(
        "004-08",
        "beyond-recipient",
        "national-id",
        At.file("financing-list", "rahoitus.csv").field("Sotu"),
        financing.size(),
        "the financing company may have it");
    expected.clean(
        "004-04", "transfer", "", At.source("financing-list"), financing.size(), "kept in Finland");
  }

  private void collection() {
    String file = "perinta.csv";
    var table = new Table("Laskunro", "Nimi", "Osoite", "Summa", "Informoitu");
    List<Integer> untold = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Person p = customers.get(200 + i);
      boolean silent = i == 4 || i == 9;
      int row =
          table.add(
              Integer.toString(90_301 + i),
              p.name(),
              p.street(),
              "1250,00",
              silent ? null : LocalDate.of(2026, 9, 1).plusDays(i));
      if (silent) {
        untold.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF8_SEMICOLON, table);
    var at = At.file("collection-list", file);
    expected.found(
        "004-07", "condition-unmet", "", at, untold, "recipient collection, no information date");
    expected.clean(
        "004-07",
        "condition-unmet",
        "",
        at,
        table.size() - untold.size(),
        "rows with an information date");
  }

  private void associates() {
    String file = "osakkuusyritykset.csv";
    var table = new Table("Nimi", "Puhelin", "Sähköposti");
    List<Integer> banned = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      Person p = customers.get(120 + i);
      boolean ban = i == 6 || i == 26 || i == 46;
      int row =
          table.add(p.name(), p.phone(2), ban ? p.email().toUpperCase(Locale.ROOT) : p.email());
      if (ban) {
        banned.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF8_TAB, table);
    folder.list(
        "marketing-bans.csv",
        "identifier;received",
        List.of(
            customers.get(126).email() + ";2026-02-20",
            customers.get(146).phone(1) + ";2026-03-01",
            customers.get(166).email() + ";2026-08-11",
            customers.get(20).email() + ";2026-08-30"));
    var at = At.file("associate-list", file);
    expected.found("004-05", "ban-ignored", "", at, banned, "bans list");
    expected.clean(
        "004-05",
        "ban-ignored",
        "",
        At.source("jobs"),
        4,
        "customers with a ban among the jobs: a job is no marketing");
  }

  private void leads() {
    String file = "ostetut-liidit.csv";
    var table =
        new Table(
            "Nimi", "Osoite", "Postinumero", "Postitoimipaikka", "Puhelin", "Lähde", "Informoitu");
    List<Integer> uninformed = new ArrayList<>();
    int informed = 0;
    for (int i = 0; i < 60; i++) {
      Person p = people.next();
      boolean bought = i % 3 != 0;
      boolean told = bought && i % 13 != 4;
      int row =
          table.add(
              p.name(),
              p.street(),
              p.postalCode(),
              p.city(),
              p.phone(),
              bought ? "Liidikauppa" : "asiakas",
              told ? LocalDate.of(2026, 8, 1 + i % 28) : null);
      informed += told ? 1 : 0;
      if (bought && !told) {
        uninformed.add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, table);
    var at = At.file("leads", file);
    expected.found(
        "004-10", "origin-uninformed", "", at, uninformed, "origin lead-seller, no date");
    expected.clean("004-10", "origin-uninformed", "", at, informed, "bought, person informed");
    expected.found(
        "004-09",
        "no-period",
        "",
        At.source("leads"),
        table.size(),
        "records=lead, no rule",
        "all rows");

    String mailing = "liidipostitus.csv";
    var mails = new Table("Nimi", "Sähköposti", "Markkinointilupa");
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Person p = people.next();
      boolean without = i == 7 || i == 18 || i == 29;
      int row = mails.add(p.name(), p.email(), without ? (i == 29 ? "" : "ei") : "kyllä");
      if (without) {
        missing.add(row);
      }
    }
    folder.csv(mailing, CsvStyle.UTF8_COMMA, mails);
    var mailed = At.file("lead-mailing", mailing);
    expected.found("004-10", "consent-missing", "", mailed, missing, "ei, or nothing");
    expected.clean(
        "004-10", "consent-missing", "", mailed, mails.size() - missing.size(), "rows with kyllä");
    expected.filled(
        "004-02",
        "undeclared",
        "marketing-consent",
        mailed.field("Markkinointilupa"),
        mails,
        "closed list");
  }

  private void webAndFeedback() {
    String file = "verkkolomake.csv";
    var web =
        new Table(
            "Nimi",
            "Sähköposti",
            "Yhteydenottotapa",
            "Koordinaatit",
            "Selaintieto",
            "Evästetunniste");
    for (int i = 0; i < 35; i++) {
      Person p = people.next();
      web.add(
          p.name(),
          p.email(),
          i % 2 == 0 ? "puhelin" : "sähköposti",
          "61.%04d, 23.%04d".formatted(4100 + 13 * i, 6000 + 17 * i),
          i % 2 == 0 ? "Firefox/131" : "Safari/17",
          "evk-" + (990_101 + i));
    }
    folder.csv(file, CsvStyle.UTF8_MARK_QUOTED, web);
    var at = At.file("web-form", file);
    for (String[] undeclared :
        new String[][] {
          {"Koordinaatit", "location"},
          {"Selaintieto", "cookie-id"},
          {"Evästetunniste", "cookie-id"}
        }) {
      expected.found(
          "004-03",
          "undeclared",
          undeclared[1],
          at.field(undeclared[0]),
          web.size(),
          "closed list",
          "all rows");
    }
    expected.clean(
        "004-03",
        "undeclared",
        "contact-method",
        at.field("Yhteydenottotapa"),
        web.size(),
        "on the list");

    String cards = "palautekortit.txt";
    var feedback = new Table("Nimi", "Puhelin", "Palaute");
    for (int i = 0; i < 30; i++) {
      Person p = customers.get(60 + i);
      feedback.add(p.name(), p.phone(), i % 2 == 0 ? "siisti jälki, aikataulu piti" : "");
    }
    folder.csv(cards, CsvStyle.UTF16_TAB, feedback);
    expected.filled(
        "004-02",
        "undeclared",
        "feedback",
        At.file("feedback-cards", cards).field("Palaute"),
        feedback,
        "closed list");
  }

  private void cloud() {
    String file = "pilvikansio/arkistokopio.csv";
    var table = new Table("Nimi", "Osoite", "Puhelin");
    for (int i = 0; i < 40; i++) {
      Person p = customers.get(240 + i);
      table.add(p.name(), p.street(), p.phone());
    }
    folder.csv(file, CsvStyle.UTF8_COMMA, table);
    expected.found(
        "004-04",
        "transfer",
        "",
        At.source("cloud-copy"),
        table.size(),
        "location SE: inside the EEA, outside Finland",
        "the whole source");
  }
}
