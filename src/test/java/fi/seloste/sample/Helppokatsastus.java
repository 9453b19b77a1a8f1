package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Vehicle inspection bookings: cp1252 from the booking system, a workbook from the desk. */
final class Helppokatsastus {
  private static final String BOOKING_NUMBER = "045 730 0001";
  private static final String OFFICE_NUMBER = "045 730 0002";
  private static final List<String> STATIONS = List.of("Malmi", "Herttoniemi", "Konala", "Tapiola");
  private static final List<String> TYPES = List.of("henkilöauto", "pakettiauto", "perävaunu");
  private static final List<String> FUELS = List.of("bensiini", "diesel", "sähkö", "hybridi");

  /** Whom the list of bans names; the last two are in no marketing list. */
  private static final List<Integer> BANNED = List.of(30, 31, 32, 450, 451);

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
    register.partnerLists();
    register.copies();
    register.calls();
    register.lists();
    register.notice();
    return register.expected;
  }

  private void bookings() {
    String file = "ajanvaraukset.csv";
    var at = At.file("bookings", file);
    var table =
        new Table(
            List.of("Ajanvarausraportti 1.1.2026–31.10.2026", ""),
            "Varausnumero", "Nimi", "Osoite", "Postinumero", "Postitoimipaikka", "Puh.", "Email",
            "Rek.nro", "Tyyppi", "Vm.", "Käyttövoima", "Katsastusasema", "Katsastusajankohta",
            "Lähde", "Informoitu", "Luotu");
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
      boolean told = fromTrafi || fromPartner && i % 160 != 21;
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
        "000-11", "no-period", "", At.source("bookings"), table.size(),
        "records=customer, rule without period", "all rows");
    expected.clean("000-09", "ban-ignored", "", at, banned, "a booking is no marketing");
    expected.clean(
        "000-05", "undeclared", "", at, table.size(), "all fields belong to the declared data");
    expected.clean(
        "000-06", "undeclared", "booking", at.field("Katsastusasema"), table.size(), "all rows");
  }

  /** Q opens no Finnish series of plates today, so the form is right and no car bears it. */
  private static String plate(int i) {
    return "Q" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 26) + "-" + (100 + i);
  }

  private void desk() {
    String file = "palvelutiski.xlsx";
    List<String> titles = List.of("HelppoKatsastus", "Palvelutiskin päivyri", "");
    var october =
        new Table(
            titles,
            "Varausnumero", "Nimi", "Puh.", "Rek.nro", "Katsastusasema", "Katsastusajankohta",
            "Hinta", "Katsastuspäätös", "Palaute", "Muistiinpanot", "Syntymäaika");
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
            "Varausnumero", "Nimi", "Puh.", "Rek.nro", "Katsastusasema", "Katsastusajankohta",
            "Palaute");
    for (int i = 0; i < 50; i++) {
      Person p = bookers.get(200 + i);
      september.add(
          "VAR-" + (100_201 + i), p.name(), p.phone(), plate(200 + i), people.pick(STATIONS),
          LocalDate.of(2026, 9, 1).plusDays(i % 30), null);
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
    field("000-01", "excluded", "feedback", at.field("Palaute"), october);
    field("000-02", "excluded", "price", at.field("Hinta"), october);
    field("000-03", "excluded", "inspection-result", at.field("Katsastuspäätös"), october);
    field("000-04", "excluded", "comment", at.field("Muistiinpanot"), october);
    field("000-05", "undeclared", "date-of-birth", at.field("Syntymäaika"), october);
    field("000-02", "excluded", "price", new At("desk", file, "Kesä 2026", "Hinta"), summer);
    var clean = new At("desk", file, "Syyskuu 2026", "");
    expected.clean("000-01", "excluded", "feedback", clean.field("Palaute"), 0, "empty column");
    for (String[] excluded :
        new String[][] {
          {"000-02", "price"}, {"000-03", "inspection-result"}, {"000-04", "comment"}
        }) {
      expected.clean(excluded[0], "excluded", excluded[1], clean, 50, "the whole sheet");
    }
  }

  private void field(String check, String code, String category, At at, Table table) {
    expected.found(check, code, category, at, table.filled(at.field()), "", "filled cells");
  }

  private void partnerLists() {
    String clean = "kumppani/markkinointilista-2026-09.csv";
    var september =
        new Table("Nimi", "Osoite", "Postinumero", "Postitoimipaikka", "Puh.", "Email", "Rek.nro");
    for (int i = 60; i < 120; i++) {
      Person p = bookers.get(i);
      september.add(
          p.name(), p.street(), p.postalCode(), p.city(), p.phone(), p.email(), plate(i));
    }
    folder.csv(clean, CsvStyle.CP1252, september);

    String file = "kumppani/markkinointilista-2026-10.csv";
    var october =
        new Table(
            "Nimi", "Osoite", "Postinumero", "Postitoimipaikka", "Puh.", "Email", "Rek.nro", "Vm.",
            "Katsastusasema", "Katsastusajankohta");
    List<Integer> banned = new ArrayList<>();
    for (int i = 20; i < 90; i++) {
      Person p = bookers.get(i);
      int row =
          october.add(
              p.name(), p.street(), p.postalCode(), p.city(), p.phone(), p.email(), plate(i),
              2010 + i % 15, people.pick(STATIONS), LocalDate.of(2026, 9, 1 + i % 30));
      if (BANNED.contains(i)) {
        banned.add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, october);
    var at = At.file("partner-list", file);
    for (String field : List.of("Katsastusasema", "Katsastusajankohta")) {
      expected.found(
          "000-10", "beyond-recipient", "booking", at.field(field), october.size(),
          "recipient marketing-partner", "all rows");
    }
    expected.clean(
        "000-10", "beyond-recipient", "", At.file("partner-list", clean), september.size(),
        "data the customer gave");
    expected.found(
        "000-09", "ban-ignored", "", at, banned, "bans list: e-mail in capitals, phone +358");
    expected.clean(
        "000-13", "transfer", "", At.source("partner-list"), september.size() + october.size(),
        "kept in Sweden, inside the EEA");
  }

  private void copies() {
    var tool = new Table("Name", "Email");
    for (int i = 100; i < 190; i++) {
      tool.add(bookers.get(i).name(), bookers.get(i).email());
    }
    folder.csv("kampanja/kampanjatyokalu.csv", CsvStyle.UTF8_COMMA, tool);
    expected.found(
        "000-13", "transfer", "", At.source("campaign-tool"), tool.size(), "location US",
        "the whole source");

    var share = new Table("Namn", "Telefon", "E-post");
    for (int i = 400; i < 425; i++) {
      share.add(bookers.get(i).name(), bookers.get(i).phone(), bookers.get(i).email());
    }
    folder.csv("levyjako/asiakkaat-kopio.csv", CsvStyle.UTF8_SEMICOLON, share);
    expected.found(
        "000-14", "undeclared-store", "", At.source("share-copy"), share.size(),
        "store sales-share", "the whole source");
    expected.clean(
        "000-14", "undeclared-store", "", At.source("bookings"), bookers.size(),
        "store own-server; the partner list lies at marketing-team");
  }

  private void calls() {
    String file = "puhelut.csv";
    var at = At.file("calls", file);
    var table =
        new Table(
            "Alkuaika", "Suunta", "Soittaja", "Soitettu numero", "Jono", "Kesto", "Tallenne");
    List<Integer> outside = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    List<Integer> inside = new ArrayList<>();
    List<Integer> overdue = new ArrayList<>();
    int sounds = 0;
    List<Person> callers = people.many(300);
    for (int i = 0; i < callers.size(); i++) {
      // From 1.10.2025 on, a little more than a call a day: the oldest have outlived their year.
      LocalDate day = LocalDate.of(2025, 10, 1).plusDays(i * 395L / callers.size());
      boolean outbound = i % 4 == 3;
      boolean office = !outbound && i % 10 == 6;
      boolean recorded = i >= 200 && i % 5 == 0 || i >= 280 && (outbound || office);
      boolean gone = i == 205 || i == 230;
      String sound = recorded ? "aj-%06d.wav".formatted(400_000 + i) : "";
      String number = callers.get(i).phone(2);
      String own = office ? OFFICE_NUMBER : BOOKING_NUMBER;
      int row =
          table.add(
              "%d.%d.%d %d:%02d:00"
                  .formatted(
                      day.getDayOfMonth(), day.getMonthValue(), day.getYear(), 8 + i % 9, i % 60),
              outbound ? "Lähtevä" : "Saapuva",
              outbound ? own : number,
              outbound ? number : own,
              outbound ? "" : office ? "Toimisto" : "Ajanvaraus",
              30 + people.random().nextInt(400),
              sound);
      if (recorded && !gone) {
        folder.sound("tallenteet/" + sound);
        sounds++;
      }
      if (gone) {
        missing.add(row);
      }
      if (recorded) {
        (outbound || office ? outside : inside).add(row);
      }
      if (Calendar.overdue(day, Period.ofYears(1))) {
        overdue.add(row);
      }
    }
    folder.sound("tallenteet/aj-499998.wav");
    folder.sound("tallenteet/aj-499999.wav");
    sounds += 2;
    folder.csv(file, CsvStyle.CP1252, table);

    for (String field : List.of("Alkuaika", "Suunta", "Jono", "Kesto")) {
      field("000-05", "undeclared", "call-log", at.field(field), table);
    }
    field("000-08", "undeclared", "call-recording", at.field("Tallenne"), table);
    expected.found(
        "000-08", "undeclared", "call-recording", At.source("recordings"), sounds,
        "one sound file a record", "tallenteet/*.wav");
    expected.found(
        "000-08", "no-period", "", At.source("calls"), table.size(), "records=call, no rule",
        "all rows");
    expected.found(
        "000-08", "overdue", "", At.source("calls"), overdue,
        "policy call started P1Y, action=review");
    expected.found(
        "000-07", "recording-scope", "", at, outside, "outbound, or inbound to the office number");
    expected.clean("000-07", "recording-scope", "", at, inside, "inbound to the booking number");
    expected.found("000-07", "recording-missing", "", at, missing, "the file is gone");
    expected.found(
        "000-07", "recording-orphan", "", At.source("recordings"), 2, "no call row names them",
        "aj-499998.wav aj-499999.wav");
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

  private void notice() {
    expected.notice("-", "notice-undated", "no date of update");
    expected.notice("000-10", "notice-contradiction", "no-disclosure against recipients");
    expected.missingElements(
        "-",
        "access",
        "rectification",
        "restriction",
        "portability",
        "withdrawal",
        "complaint");
  }
}
