package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The web service's side: a dump of its form, analytics, provider accounts, a marketing list. */
record RemonttilinkkiWeb(People people, Expected expected, Folder folder, int requests) {

  void write() {
    formDump();
    analytics();
    providers();
    marketing();
  }

  private void formDump() {
    String file = "lomakevienti.xlsx";
    List<String> titles = List.of("Lomakkeen tietokantavienti", "");
    var form =
        new Table(
            titles, "Maakunta", "Postinumero", "Nimi", "Katuosoite", "Lisätiedot", "Henkilötunnus");
    var tracking = new Table("Sähköposti", "IP-osoite", "_ga");
    var accounts = new Table("Sähköposti", "Käyttäjätunnus", "Salasana");
    for (int i = 0; i < 30; i++) {
      Person p = people.next();
      form.add(
          p.region(),
          p.postalCode(),
          p.name(),
          p.street(),
          i % 4 == 1 ? "kylpyhuone uusitaan ennen joulua" : null,
          i % 10 == 6 ? p.identityCode() : null);
    }
    for (int i = 0; i < 7; i++) {
      tracking.add(people.next().email(), "203.0.113." + (21 + i), "evk-" + (880_011 + i));
      accounts.add(people.next().email(), "kayttaja" + (301 + i), "Vaihda-heti-" + (41 + i));
    }
    folder.workbook(
        file,
        new Sheets()
            .sheet("Lomake", form)
            .sheet("Tunnukset", accounts)
            .hidden("Seuranta", tracking));
    var at = new At("form-dump", file, "Lomake", "");
    expected.filled("003-01", "wrong-subjects", "name", at.field("Nimi"), form, "");
    expected.filled("003-01", "undeclared", "postal-address", at.field("Katuosoite"), form, "");
    expected.filled("003-01", "undeclared", "comment", at.field("Lisätiedot"), form, "");
    expected.filled("003-01", "undeclared", "national-id", at.field("Henkilötunnus"), form, "");
    var hidden = new At("form-dump", file, "Seuranta", "");
    expected.filled("003-02", "combined", "ip-address", hidden.field("IP-osoite"), tracking, "");
    expected.filled(
        "003-02", "wrong-subjects", "ip-address", hidden.field("IP-osoite"), tracking, "");
    expected.filled("003-11", "undeclared", "cookie-id", hidden.field("_ga"), tracking, "");
    var user = new At("form-dump", file, "Tunnukset", "");
    expected.filled("003-13", "undeclared", "username", user.field("Käyttäjätunnus"), accounts, "");
    expected.filled("003-13", "credential", "credential", user.field("Salasana"), accounts, "");
    expected.clean(
        "003-11",
        "undeclared",
        "cookie-id",
        At.file("requests", "pyynnot.csv"),
        requests,
        "no cookie id beside the requests");
  }

  private void analytics() {
    String masked = "analytiikka/kaynnit-2026-10-a.csv";
    String full = "analytiikka/kaynnit-2026-10-b.csv";
    var before = new Table("Päivä", "Sivukatselut", "IP-osoite");
    var after = new Table("Päivä", "Sivukatselut", "IP-osoite");
    for (int i = 0; i < 90; i++) {
      before.add(LocalDate.of(2026, 10, 1 + i / 6), 1 + i % 12, "198.51." + (100 + i % 50) + ".0");
      after.add(LocalDate.of(2026, 10, 16 + i / 6), 1 + i % 12, "198.51.100." + (101 + i));
    }
    folder.csv(masked, CsvStyle.UTF8_COMMA, before);
    folder.csv(full, CsvStyle.UTF8_COMMA, after);
    expected.found(
        "003-03",
        "excluded",
        "ip-address",
        At.file("analytics", full).field("IP-osoite"),
        after.size(),
        "last octet is there",
        "all rows");
    expected.clean(
        "003-03",
        "excluded",
        "ip-address",
        At.file("analytics", masked).field("IP-osoite"),
        before.size(),
        "all rows: last octet is 0");
    expected.found(
        "003-11",
        "transfer",
        "",
        At.source("analytics"),
        before.size() + after.size(),
        "location US",
        "the whole source");
    expected.clean("003-11", "transfer", "", At.source("requests"), requests, "kept in Finland");
  }

  private void providers() {
    String file = "palveluntarjoajat.xlsx";
    var plain = new Table("Yritys", "Nimi", "Sähköposti");
    var sealed = new Table("Yritys", "Nimi_salattu", "Sähköposti_salattu");
    for (int i = 0; i < 40; i++) {
      Person p = people.next();
      if (i < 12) {
        plain.add(People.company(i), p.name(), p.email());
      } else {
        sealed.add(People.company(i), cipher(), cipher());
      }
    }
    folder.workbook(file, new Sheets().sheet("Käyttäjät", plain).sheet("Salattu vienti", sealed));
    var at = new At("providers", file, "Käyttäjät", "");
    expected.filled("003-10", "unprotected", "name", at.field("Nimi"), plain, "");
    expected.filled("003-10", "unprotected", "email", at.field("Sähköposti"), plain, "");
    expected.clean(
        "003-10",
        "unprotected",
        "",
        new At("providers", file, "Salattu vienti", ""),
        sealed.size(),
        "ciphertext");
    expected.found(
        "-",
        "no-period",
        "",
        At.source("providers"),
        plain.size() + sealed.size(),
        "records=provider-user, no rule",
        "all rows");
  }

  private String cipher() {
    return "enc1:%016x%016x".formatted(people.random().nextLong(), people.random().nextLong());
  }

  private void marketing() {
    String file = "markkinointi.csv";
    var table = new Table("Sähköposti", "Maakunta");
    List<Integer> banned = new ArrayList<>();
    List<String> bans = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Person p = people.next();
      boolean ban = i == 14 || i == 37;
      int row = table.add(ban ? p.email().toUpperCase(Locale.ROOT) : p.email(), p.region());
      if (ban) {
        banned.add(row);
        bans.add(p.email() + ";2026-05-0" + (1 + i % 9));
      }
    }
    bans.add(people.next().email() + ";2026-06-15");
    folder.csv(file, CsvStyle.UTF8_COMMA, table);
    folder.list("marketing-bans.csv", "identifier;received", bans);
    var at = At.file("marketing-list", file);
    expected.found("003-12", "ban-ignored", "", at, banned, "bans list");
    expected.clean("003-12", "ban-ignored", "", at, table.size() - banned.size(), "all other rows");
  }
}
