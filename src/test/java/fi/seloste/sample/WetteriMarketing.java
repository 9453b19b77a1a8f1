package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The newsletter, the campaign and the events of Wetteri Trucks. */
record WetteriMarketing(People people, Expected expected, Folder folder, List<Person> contacts) {
  private static final List<String> DIETS =
      List.of("keliakia", "pähkinäallergia", "laktoosi-intoleranssi");

  void write() {
    newsletter();
    campaign();
    events();
  }

  private void newsletter() {
    String file = "uutiskirje.txt";
    var table = new Table("Sähköposti", "Nimi", "Yritys", "Tilattu");
    List<Integer> banned = new ArrayList<>();
    for (int i = 0; i < 140; i++) {
      boolean ban = i == 40 || i == 70 || i == 100 || i == 130;
      // 4, 5 and 6 bear the ban in the CRM, 511 in the list of bans.
      int who = i == 40 ? 4 : i == 70 ? 5 : i == 100 ? 6 : i == 130 ? 511 : 12 + 3 * i;
      Person p = contacts.get(who);
      int row =
          table.add(
              ban ? p.email().toUpperCase(Locale.ROOT) : p.email(),
              p.name(),
              WetteriTrucks.company(who),
              people.day(LocalDate.of(2024, 1, 2), LocalDate.of(2026, 10, 30)));
      if (ban) {
        banned.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF16_TAB, table);
    folder.list(
        "marketing-bans.csv",
        "identifier;received",
        List.of(
            contacts.get(511).email() + ";2026-03-11", contacts.get(514).phone(1) + ";2026-05-02"));
    var at = At.file("newsletter", file);
    expected.found("001-03", "ban-ignored", "", at, banned, "three bans of the CRM, one listed");
    expected.clean("001-03", "ban-ignored", "", at, table.size() - banned.size(), "all other rows");
    expected.clean(
        "001-06", "transfer", "", At.source("newsletter"), table.size(), "kept in Ireland");
  }

  private void campaign() {
    String file = "kampanja.csv";
    var table = new Table("Nimi", "Yritys", "Sähköposti", "Markkinointilupa");
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean without = i % 12 == 5;
      int who = 12 + 3 * i + (without ? 1 : 0);
      Person p = contacts.get(who);
      int row =
          table.add(
              p.name(),
              WetteriTrucks.company(who),
              p.email(),
              without ? (i < 30 ? "ei" : "") : "kyllä");
      if (without) {
        missing.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF8_COMMA, table);
    var at = At.file("campaign", file);
    expected.found("001-03", "consent-missing", "", at, missing, "ei, or nothing");
    expected.clean(
        "001-03", "consent-missing", "", at, table.size() - missing.size(), "rows with kyllä");
    expected.found(
        "001-06",
        "transfer",
        "",
        At.source("campaign"),
        table.size(),
        "location US",
        "the whole source");
  }

  private void events() {
    String file = "tapahtumat.xlsx";
    List<String> titles = List.of("Tapahtumailmoittautumiset", "Tulostettu 30.10.2026", "");
    var doors =
        new Table(
            titles,
            "Etunimi",
            "Sukunimi",
            "Yritys",
            "Sähköposti",
            "Puhelin",
            "Tapahtuma",
            "Erityisruokavalio");
    var drive =
        new Table(titles, "Etunimi", "Sukunimi", "Yritys", "Sähköposti", "Puhelin", "Tapahtuma");
    var old = new Table("Etunimi", "Sukunimi", "Yritys", "Sähköposti", "Tapahtuma");
    for (int i = 0; i < 45; i++) {
      Person p = contacts.get(200 + i);
      String company = WetteriTrucks.company(200 + i);
      doors.add(
          p.first(),
          p.last(),
          company,
          p.email(),
          p.phone(),
          "Avoimet ovet",
          i % 8 == 3 ? people.pick(DIETS) : null);
      drive.add(p.first(), p.last(), company, p.email(), p.phone(), "Koeajopäivä");
      old.add(p.first(), p.last(), company, p.email(), "Messut 2025");
    }
    folder.workbook(
        file,
        new Sheets()
            .sheet("Avoimet ovet", doors)
            .sheet("Koeajopäivä", drive)
            .hidden("Vuosi 2025", old));
    expected.filled(
        "001-09",
        "undeclared",
        "health",
        new At("events", file, "Avoimet ovet", "Erityisruokavalio"),
        doors,
        "");
    expected.clean(
        "001-09",
        "undeclared",
        "",
        new At("events", file, "Koeajopäivä", ""),
        drive.size(),
        "name, contact details and the event only");
  }
}
