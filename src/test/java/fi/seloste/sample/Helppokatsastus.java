package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Vehicle inspection bookings: cp1252 from the booking system, a workbook from the desk. */
final class Helppokatsastus {
  static final List<String> STATIONS = List.of("Malmi", "Herttoniemi", "Konala", "Tapiola");
  private static final List<String> TYPES = List.of("henkilöauto", "pakettiauto", "perävaunu");
  private static final List<String> FUELS = List.of("bensiini", "diesel", "sähkö", "hybridi");

  /** Whom the list of bans names; the last two are in no marketing list. */
  static final List<Integer> BANNED = List.of(30, 31, 32, 450, 451);

  private final People people = new People(0);
  private final Expected expected = new Expected("helppokatsastus");
  private final Folder folder;
  private final List<Person> bookers = people.many(480);

  private Helppokatsastus(Folder folder) {
    this.folder = folder;
  }

  static Expected write(Folder folder) {
    var register = new Helppokatsastus(folder);
    register.bookings();
    register.desk();
    new HelppokatsastusLists(register.people, register.expected, folder, register.bookers).write();
    new HelppokatsastusCalls(register.people, register.expected, folder).write();
    register.notice();
    return register.expected;
  }

  private void bookings() {
    String file = "ajanvaraukset.csv";
    var at = At.file("bookings", file);
    var table =
        new Table(
            List.of("Ajanvarausraportti 1.1.2026–31.10.2026", ""),
            "Varausnumero",
            "Nimi",
            "Osoite",
            "Postinumero",
            "Postitoimipaikka",
            "Puh.",
            "Email",
            "Rek.nro",
            "Tyyppi",
            "Vm.",
            "Käyttövoima",
            "Katsastusasema",
            "Katsastusajankohta",
            "Lähde",
            "Informoitu",
            "Luotu");
    List<Integer> trafi = new ArrayList<>();
    List<Integer> uninformed = new ArrayList<>();
    List<Integer> informed = new ArrayList<>();
    List<Integer> ignored = new ArrayList<>();
    List<Integer> pending = new ArrayList<>();
    List<Integer> banned = new ArrayList<>();
    for (int i = 0; i < bookers.size(); i++) {
      Person p = bookers.get(i);
      LocalDate created = people.day(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 10, 30));
      boolean fromTrafi = i % 120 == 57;
      boolean fromPartner = i % 40 == 21;
      boolean told = fromTrafi || (fromPartner && i % 160 != 21);
      boolean asked = i == 11 || i == 12 || i == 13;
      int row =
          table.add(
              "VAR-" + (100_001 + i),
              p.name(),
              p.street(),
              p.postalCode(),
              p.city(),
              i % 17 == 5 ? "" : p.phone(),
              i % 11 == 4 && !asked ? "" : p.email(),
              plate(i),
              people.pick(TYPES),
              2004 + people.random().nextInt(22),
              people.pick(FUELS),
              people.pick(STATIONS),
              created.plusDays(1 + people.random().nextInt(20)),
              fromTrafi ? "Traficom" : fromPartner ? "kumppani" : "asiakas",
              told ? created.plusDays(10) : null,
              created);
      if (fromTrafi) {
        trafi.add(row);
      } else if (fromPartner) {
        (told ? informed : uninformed).add(row);
      }
      if (BANNED.contains(i)) {
        banned.add(row);
      }
      if (i == 11 || i == 12) {
        ignored.add(row);
      } else if (i == 13) {
        pending.add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, table);
    expected.found("000-12", "undeclared-origin", "", at, trafi, "origin traficom");
    expected.found("000-12", "origin-uninformed", "", at, uninformed, "origin marketing-partner");
    expected.clean("000-12", "origin-uninformed", "", at, informed, "partner, person informed");
    expected.found("000-11", "erasure-ignored", "", at, ignored, "asked 12.8. and 30.9.2026");
    expected.clean("000-11", "erasure-ignored", "", at, pending, "asked 5.10.2026, month open");
    expected.found(
        "000-11",
        "no-period",
        "",
        At.source("bookings"),
        table.size(),
        "records=customer, rule without period",
        "all rows");
    expected.clean("000-09", "ban-ignored", "", at, banned, "a booking is no marketing");
    expected.clean(
        "000-05", "undeclared", "", at, table.size(), "all fields belong to the declared data");
    expected.clean(
        "000-06", "undeclared", "booking", at.field("Katsastusasema"), table.size(), "all rows");
  }

  /** Q opens no Finnish series of plates today, so the form is right and no car bears it. */
  static String plate(int i) {
    return "Q" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 26) + "-" + (100 + i);
  }

  private void desk() {
    String file = "palvelutiski.xlsx";
    List<String> titles = List.of("HelppoKatsastus", "Palvelutiskin päivyri", "");
    var october =
        new Table(
            titles,
            "Varausnumero",
            "Nimi",
            "Puh.",
            "Rek.nro",
            "Katsastusasema",
            "Katsastusajankohta",
            "Hinta",
            "Katsastuspäätös",
            "Palaute",
            "Muistiinpanot",
            "Syntymäaika");
    for (int i = 0; i < 60; i++) {
      Person p = bookers.get(300 + i);
      october.add(
          "VAR-" + (100_301 + i),
          p.name(),
          p.phone(),
          plate(300 + i),
          people.pick(STATIONS),
          LocalDate.of(2026, 10, 1).plusDays(i % 30),
          i % 3 == 0 ? null : 45.5 + i % 4 * 10,
          i % 2 == 0 ? null : i % 10 == 1 ? "hylätty" : "hyväksytty",
          i % 5 == 2 ? "nopea palvelu, kiitos" : null,
          i % 7 == 3 ? "soitettava uudelleen iltapäivällä" : null,
          i % 12 == 6 ? p.born() : null);
    }
    var september =
        new Table(
            titles,
            "Varausnumero",
            "Nimi",
            "Puh.",
            "Rek.nro",
            "Katsastusasema",
            "Katsastusajankohta",
            "Palaute");
    for (int i = 0; i < 50; i++) {
      Person p = bookers.get(200 + i);
      september.add(
          "VAR-" + (100_201 + i),
          p.name(),
          p.phone(),
          plate(200 + i),
          people.pick(STATIONS),
          LocalDate.of(2026, 9, 1).plusDays(i % 30),
          null);
    }
    var summer = new Table("Varausnumero", "Nimi", "Rek.nro", "Hinta");
    for (int i = 0; i < 15; i++) {
      Person p = bookers.get(150 + i);
      summer.add("VAR-" + (100_151 + i), p.name(), plate(150 + i), i % 5 == 0 ? null : 59);
    }
    folder.workbook(
        file,
        new Sheets()
            .sheet("Lokakuu 2026", october)
            .sheet("Syyskuu 2026", september)
            .hidden("Kesä 2026", summer));

    var at = new At("desk", file, "Lokakuu 2026", "");
    expected.filled("000-01", "excluded", "feedback", at.field("Palaute"), october, "");
    expected.filled("000-02", "excluded", "price", at.field("Hinta"), october, "");
    expected.filled(
        "000-03", "excluded", "inspection-result", at.field("Katsastuspäätös"), october, "");
    expected.filled("000-04", "excluded", "comment", at.field("Muistiinpanot"), october, "");
    expected.filled("000-05", "undeclared", "date-of-birth", at.field("Syntymäaika"), october, "");
    expected.filled(
        "000-02", "excluded", "price", new At("desk", file, "Kesä 2026", "Hinta"), summer, "");
    var clean = new At("desk", file, "Syyskuu 2026", "");
    expected.clean("000-01", "excluded", "feedback", clean.field("Palaute"), 0, "empty column");
    for (String[] excluded :
        new String[][] {
          {"000-02", "price"}, {"000-03", "inspection-result"}, {"000-04", "comment"}
        }) {
      expected.clean(excluded[0], "excluded", excluded[1], clean, 50, "the whole sheet");
    }
  }

  private void notice() {
    expected.notice("-", "notice-undated", "no date of update");
    expected.notice("000-10", "notice-contradiction", "no-disclosure against recipients");
    expected.notice("000-12", "notice-ended-body", "Trafi, Traficom since 1.1.2019");
    expected.notice("000-14", "notice-contradiction", "own server against the IT provider");
    expected.missingElements(
        "-", "access", "rectification", "restriction", "portability", "withdrawal", "complaint");
  }
}
