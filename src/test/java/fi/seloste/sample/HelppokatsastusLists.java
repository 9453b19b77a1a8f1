package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The marketing partner's lists, copies of the register, and the lists of who asked what. */
record HelppokatsastusLists(People people, Expected expected, Folder folder, List<Person> bookers) {

  void write() {
    partnerLists();
    copies();
    lists();
  }

  private void partnerLists() {
    String clean = "kumppani/markkinointilista-2026-09.csv";
    var september =
        new Table("Nimi", "Osoite", "Postinumero", "Postitoimipaikka", "Puh.", "Email", "Rek.nro");
    for (int i = 60; i < 120; i++) {
      Person p = bookers.get(i);
      september.add(
          p.name(),
          p.street(),
          p.postalCode(),
          p.city(),
          p.phone(),
          p.email(),
          Helppokatsastus.plate(i));
    }
    folder.csv(clean, CsvStyle.CP1252, september);

    String file = "kumppani/markkinointilista-2026-10.csv";
    var october =
        new Table(
            "Nimi",
            "Osoite",
            "Postinumero",
            "Postitoimipaikka",
            "Puh.",
            "Email",
            "Rek.nro",
            "Vm.",
            "Katsastusasema",
            "Katsastusajankohta");
    List<Integer> banned = new ArrayList<>();
    for (int i = 20; i < 90; i++) {
      Person p = bookers.get(i);
      int row =
          october.add(
              p.name(),
              p.street(),
              p.postalCode(),
              p.city(),
              p.phone(),
              p.email(),
              Helppokatsastus.plate(i),
              2010 + i % 15,
              people.pick(Helppokatsastus.STATIONS),
              LocalDate.of(2026, 9, 1 + i % 30));
      if (Helppokatsastus.BANNED.contains(i)) {
        banned.add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, october);
    var at = At.file("partner-list", file);
    for (String field : List.of("Katsastusasema", "Katsastusajankohta")) {
      expected.found(
          "000-06 000-10",
          "beyond-recipient",
          "booking",
          at.field(field),
          october.size(),
          "recipient marketing-partner",
          "all rows");
    }
    expected.clean(
        "000-10",
        "beyond-recipient",
        "",
        At.file("partner-list", clean),
        september.size(),
        "data the customer gave");
    expected.found(
        "000-09", "ban-ignored", "", at, banned, "bans list: e-mail in capitals, phone +358");
    expected.clean(
        "000-13",
        "transfer",
        "",
        At.source("partner-list"),
        september.size() + october.size(),
        "kept in Sweden, inside the EEA");
  }

  private void copies() {
    var tool = new Table("Name", "Email");
    for (int i = 100; i < 190; i++) {
      tool.add(bookers.get(i).name(), bookers.get(i).email());
    }
    folder.csv("kampanja/kampanjatyokalu.csv", CsvStyle.UTF8_COMMA, tool);
    expected.found(
        "000-13",
        "transfer",
        "",
        At.source("campaign-tool"),
        tool.size(),
        "location US",
        "the whole source");

    var share = new Table("Namn", "Telefon", "E-post");
    for (int i = 400; i < 425; i++) {
      share.add(bookers.get(i).name(), bookers.get(i).phone(), bookers.get(i).email());
    }
    folder.csv("levyjako/asiakkaat-kopio.csv", CsvStyle.UTF8_SEMICOLON, share);
    expected.found(
        "000-14",
        "undeclared-store",
        "",
        At.source("share-copy"),
        share.size(),
        "store sales-share",
        "the whole source");
    expected.clean(
        "000-14",
        "undeclared-store",
        "",
        At.source("bookings"),
        bookers.size(),
        "store own-server; the partner list lies at marketing-team");
  }

  private void lists() {
    folder.list(
        "erasure-requests.csv",
        "identifier;received",
        List.of(
            bookers.get(11).email().toUpperCase(Locale.ROOT) + ";2026-08-12",
            bookers.get(12).email() + ";2026-09-30",
            bookers.get(13).email() + ";2026-10-05",
            people.next().email() + ";2026-05-18",
            people.next().phone(1) + ";2026-06-02"));
    folder.list(
        "marketing-bans.csv",
        "identifier;received",
        List.of(
            bookers.get(30).email().toUpperCase(Locale.ROOT) + ";2026-02-03",
            bookers.get(31).phone(1) + ";2026-04-20",
            bookers.get(32).email() + ";2026-09-14",
            bookers.get(450).email() + ";2026-09-14",
            bookers.get(451).phone(3) + ";2026-09-29"));
    folder.list("accepted.csv", "finding;by;reason;until", List.of());
  }
}
