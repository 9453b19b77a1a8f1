package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Customers, users and company contacts; surveys, lists, invoices. */
final class Hyotytiimi {
  private static final String LINE = "+358457300010";
  private static final MonthDay FISCAL_YEAR_END = MonthDay.of(6, 30);
  private static final List<String> FEEDBACK =
      List.of("nopea ja asiallinen palvelu", "odotusaika oli pitkä", "työ tehtiin huolella");
  private static final List<String> INTERESTS =
      List.of("puutarhanhoito", "kotisiivous", "energiansäästö");
  private static final List<String> TASKS =
      List.of("toimitusjohtaja", "isännöitsijä", "hankintapäällikkö");

  /** Customers with a marketing ban, with a directory ban; the others have neither. */
  private static final List<Integer> BANNED = List.of(20, 21, 22, 23, 24, 25, 26, 27);

  private static final List<Integer> UNLISTED = List.of(40, 41, 42, 43, 44);

  private final People people = new People(2);
  private final Expected expected = new Expected("hyotytiimi");
  private final Folder folder;
  private final List<Person> customers = people.many(420);
  private final List<Person> users = people.many(60);

  private Hyotytiimi(Folder folder) {
    this.folder = folder;
  }

  static Expected write(Folder folder) {
    var register = new Hyotytiimi(folder);
    register.customersAndUsers();
    register.companies();
    register.survey();
    register.marketingAndDirectory();
    register.forms();
    register.contracts();
    register.invoices();
    new HyotytiimiCalls(register.people, register.expected, folder, LINE).write();
    register.notice();
    return register.expected;
  }

  private static String number(int i) {
    return "HT-" + (200_001 + i);
  }

  private void customersAndUsers() {
    String file = "asiakasrekisteri.csv";
    var at = At.file("customers", file);
    var table =
        new Table(
            "Tietue", "Rooli", "Asiakastunnus", "Nimi", "Henkilötunnus", "Syntymäaika", "Osoite",
            "Postinumero", "Postitoimipaikka", "Puhelin", "Sähköposti", "Asiointikieli",
            "Markkinointilupa", "Suoramarkkinointikielto", "Luettelotietojen julkaisukielto",
            "Tietolähde", "Informoitu", "Luotu");
    List<Integer> invalid = new ArrayList<>();
    List<Integer> uninformed = new ArrayList<>();
    List<Integer> informed = new ArrayList<>();
    int codes = 0;
    for (int i = 0; i < customers.size(); i++) {
      Person p = customers.get(i);
      boolean wrong = i == 63 || i == 123 || i == 183;
      boolean code = i % 3 == 0;
      codes += code ? 1 : 0;
      boolean bought = i % 20 == 9;
      boolean told = bought && i % 100 != 9;
      boolean banned = BANNED.contains(i);
      LocalDate created = people.day(LocalDate.of(2021, 1, 4), LocalDate.of(2026, 10, 30));
      String identityCode = wrong ? Codes.broken(p.identityCode()) : p.identityCode();
      int row =
          table.add(
              "R-" + (300_001 + i),
              "asiakas",
              number(i),
              p.lastFirst(),
              code ? identityCode : "",
              null,
              p.street(),
              p.postalCode(),
              p.city(),
              i % 19 == 18 ? "" : p.phone(),
              i % 15 == 14 ? "" : p.email(),
              p.swedish() ? "sv" : "fi",
              banned ? "ei" : i % 2 == 0 ? "kyllä" : "",
              banned ? "kyllä" : "",
              UNLISTED.contains(i) ? "kyllä" : "",
              bought ? "kolmas osapuoli" : "asiakas",
              told ? created.plusDays(20) : null,
              created);
      if (wrong) {
        invalid.add(row);
      }
      if (bought) {
        (told ? informed : uninformed).add(row);
      }
    }
    List<Integer> codeUsers = new ArrayList<>();
    List<Integer> phoneUsers = new ArrayList<>();
    List<Integer> mailUsers = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      Person p = users.get(i);
      boolean code = i == 5 || i == 33;
      boolean phone = i == 8 || i == 20 || i == 41;
      boolean mail = i == 11 || i == 50;
      int row =
          table.add(
              "R-" + (310_001 + i),
              "käyttäjä",
              "",
              p.lastFirst(),
              code ? p.identityCode() : "",
              i % 10 == 9 ? null : p.born(),
              p.street(),
              p.postalCode(),
              p.city(),
              phone ? p.phone() : "",
              mail ? p.email() : "",
              "",
              "",
              "",
              "",
              "asiakas",
              null,
              people.day(LocalDate.of(2022, 1, 4), LocalDate.of(2026, 10, 30)));
      if (code) {
        codeUsers.add(row);
      }
      if (phone) {
        phoneUsers.add(row);
      }
      if (mail) {
        mailUsers.add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, table);

    expected.found(
        "002-01", "wrong-subjects", "national-id", at.field("Henkilötunnus"), codeUsers,
        "declared for customers, here of users");
    expected.found(
        "002-02", "wrong-subjects", "phone-number", at.field("Puhelin"), phoneUsers, "users");
    expected.found(
        "002-02", "wrong-subjects", "email", at.field("Sähköposti"), mailUsers, "users");
    expected.found(
        "002-01", "invalid", "national-id", at.field("Henkilötunnus"), invalid,
        "wrong check character");
    expected.found(
        "002-10", "origin-uninformed", "", at, uninformed, "origin third-party, no date");
    expected.clean("002-10", "origin-uninformed", "", at, informed, "third party, informed");
    expected.clean(
        "002-01", "wrong-subjects", "national-id", at.field("Henkilötunnus"), codes,
        "rows with Rooli asiakas");
    expected.clean(
        "002-02", "wrong-subjects", "date-of-birth", at.field("Syntymäaika"), 54,
        "rows with Rooli käyttäjä");
  }

  private void companies() {
    String file = "yritysasiakkaat.xlsx";
    List<String> titles = List.of("Hyötytiimi Oy", "Yritysasiakkaat 31.10.2026", "");
    var contacts =
        new Table(
            titles,
            "Yritys", "Yhteyshenkilö", "Tehtävä", "Osoite", "Postinumero", "Postitoimipaikka",
            "Puhelin", "Sähköposti", "Henkilötunnus", "Syntymäaika");
    var companyUsers =
        new Table(titles, "Yritys", "Käyttäjän nimi", "Tehtävä", "Puhelin", "Sähköposti");
    var old = new Table("Yritys", "Yhteyshenkilö", "Puhelin");
    for (int i = 0; i < 45; i++) {
      Person p = people.next();
      contacts.add(
          people.company(i), p.name(), people.pick(TASKS), p.street(), p.postalCode(), p.city(),
          p.phone(), i % 6 == 5 ? null : p.email(), i % 20 == 7 ? p.identityCode() : null,
          i % 15 == 4 ? p.born() : null);
      Person user = people.next();
      companyUsers.add(
          people.company(i), user.name(), "käyttäjä", user.phone(), user.email());
      Person former = people.next();
      old.add(people.company(i), former.name(), former.phone());
    }
    folder.workbook(
        file,
        new Sheets()
            .sheet("Yhteyshenkilöt", contacts)
            .sheet("Käyttäjät", companyUsers)
            .hidden("Vanhat", old));
    var at = new At("companies", file, "Yhteyshenkilöt", "");
    expected.found(
        "002-03", "wrong-subjects", "national-id", at.field("Henkilötunnus"),
        contacts.filled("Henkilötunnus"), "company contacts", "filled cells");
    expected.found(
        "002-03", "wrong-subjects", "date-of-birth", at.field("Syntymäaika"),
        contacts.filled("Syntymäaika"), "company contacts", "filled cells, real Excel dates");
    expected.clean(
        "002-03", "wrong-subjects", "", new At("companies", file, "Käyttäjät", ""),
        companyUsers.size(), "name, task, contact details");
  }

  private void survey() {
    String file = "asiakaskysely.csv";
    var table =
        new Table("Vastaus", "Asiakastunnus", "Suostumus", "Palaute", "Kiinnostuksen kohteet");
    List<Integer> feedback = new ArrayList<>();
    List<Integer> interests = new ArrayList<>();
    int agreed = 0;
    for (int i = 0; i < 90; i++) {
      boolean yes = i % 9 != 3 && i % 9 != 7;
      boolean kept = !yes && i % 9 == 3;
      agreed += yes ? 1 : 0;
      int row =
          table.add(
              "K-" + (600_001 + i),
              number(i + 60),
              yes ? "kyllä" : i % 2 == 0 ? "ei" : "",
              yes || kept ? people.pick(FEEDBACK) : "",
              yes || kept && i % 27 == 3 ? people.pick(INTERESTS) : "");
      if (kept) {
        feedback.add(row);
        if (i % 27 == 3) {
          interests.add(row);
        }
      }
    }
    folder.csv(file, CsvStyle.UTF8_COMMA, table);
    var at = At.file("survey", file);
    expected.found(
        "002-11", "condition-unmet", "feedback", at.field("Palaute"), feedback, "no consent");
    expected.found(
        "002-11", "condition-unmet", "interests", at.field("Kiinnostuksen kohteet"), interests,
        "no consent");
    expected.clean(
        "002-11", "condition-unmet", "", at, agreed, "rows with Suostumus kyllä");
    expected.clean(
        "002-11", "condition-unmet", "", at, table.size() - agreed - feedback.size(),
        "no consent, and nothing kept");
  }

  private void marketingAndDirectory() {
    String file = "markkinointilista.csv";
    var list = new Table("Asiakastunnus", "Nimi", "Sähköposti");
    List<Integer> banned = new ArrayList<>();
    for (int i = 0; i < 110; i++) {
      // 20, 21, 22 bear a ban in the register, 201 and 203 in the list of bans.
      int who = i < 3 ? 20 + i : i == 50 ? 201 : i == 60 ? 203 : 2 * i + 34;
      Person p = customers.get(who);
      int row =
          list.add(
              number(who), p.name(), i < 3 ? p.email().toUpperCase(Locale.ROOT) : p.email());
      if (i < 3 || i == 50 || i == 60) {
        banned.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF8_SEMICOLON, list);
    folder.list(
        "marketing-bans.csv",
        "identifier;received",
        List.of(
            number(201) + ";2026-01-15",
            customers.get(203).email() + ";2026-06-30",
            customers.get(205).phone(1) + ";2026-07-01"));
    var at = At.file("marketing-list", file);
    expected.found("002-08", "ban-ignored", "", at, banned, "three of the register, two listed");
    expected.clean(
        "002-08", "ban-ignored", "", at, 3,
        "HT-200041 HT-200043 HT-200045: a directory ban only");

    String open = "luettelo.tsv";
    var directory = new Table("Nimi", "Puhelin", "Postitoimipaikka");
    List<Integer> unlisted = new ArrayList<>();
    List<Integer> marketingOnly = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      int who = i < 3 ? 40 + i : i < 5 ? 20 + i : 100 + i;
      Person p = customers.get(who);
      int row = directory.add(p.name(), p.phone(1), p.city());
      if (i < 3) {
        unlisted.add(row);
      } else if (i < 5) {
        marketingOnly.add(row);
      }
    }
    folder.csv(open, CsvStyle.UTF8_TAB, directory);
    var listed = At.file("directory", open);
    expected.found(
        "002-09", "ban-ignored", "", listed, unlisted, "directory ban, matched by telephone");
    expected.clean(
        "002-09", "ban-ignored", "", listed, marketingOnly, "marketing ban, no directory ban");
  }

  private void forms() {
    String clean = "lomakkeet/yhteydenotot-2026-09.csv";
    var september = new Table("Nimi", "Sähköposti", "Viesti");
    String file = "lomakkeet/yhteydenotot-2026-10.csv";
    var october = new Table("Nimi", "Sähköposti", "Viesti", "IP-osoite", "Evästetunniste");
    for (int i = 0; i < 25; i++) {
      Person p = customers.get(300 + i);
      september.add(p.name(), p.email(), "pyytäisin tarjouksen ikkunoiden pesusta");
      Person q = customers.get(330 + i);
      october.add(
          q.name(),
          q.email(),
          i < 24 ? "milloin seuraava käynti on?" : "soittakaa ennen tuloa\nportti on lukossa",
          "198.51.100." + (10 + i),
          "evk-%08x".formatted(people.random().nextInt()));
    }
    folder.csv(clean, CsvStyle.UTF8_QUOTED, september);
    folder.csv(file, CsvStyle.UTF8_QUOTED, october);
    var at = At.file("forms", file);
    expected.found(
        "002-13", "undeclared", "ip-address", at.field("IP-osoite"), october.size(), "",
        "all rows");
    expected.found(
        "002-13", "undeclared", "cookie-id", at.field("Evästetunniste"), october.size(), "",
        "all rows");
    expected.clean(
        "002-13", "undeclared", "", At.file("forms", clean), september.size(), "all rows");
  }

  private void contracts() {
    var table =
        new Table("Asiakastunnus", "Sopimusnro", "Tarjousnro", "Tilausnro", "Yhteydenotto");
    for (int i = 0; i < 150; i++) {
      table.add(
          number(i + 100),
          i % 4 == 0 ? "" : "S" + (40_001 + i),
          "TA" + (50_001 + i),
          i % 4 == 0 ? "" : "TI" + (60_001 + i),
          people.pick(List.of("puhelu", "lomake", "käynti")));
    }
    folder.csv("sopimukset.csv", CsvStyle.CP1252, table);
  }

  private void invoices() {
    String file = "laskut.csv";
    var table =
        new Table(
            "Laskunro", "Asiakastunnus", "Nimi", "Laskutusosoite", "Postinumero",
            "Postitoimipaikka", "Summa", "Viitenumero", "Laskutustapa", "Laskupvm", "Eräpäivä");
    List<Integer> overdue = new ArrayList<>();
    List<Integer> blocked = new ArrayList<>();
    for (int i = 0; i < 360; i++) {
      int who = 60 + i % 120;
      Person p = customers.get(who);
      LocalDate invoiced = LocalDate.of(2019, 1, 10).plusDays(i * 2840L / 360);
      int row =
          table.add(
              Integer.toString(70_001 + i), number(who), p.lastFirst(), p.street(),
              p.postalCode(), p.city(),
              "%d,%02d".formatted(40 + i % 200, i % 100),
              Codes.paymentReference(7000 + i), i % 3 == 0 ? "verkkolasku" : "paperi", invoiced,
              invoiced.plusDays(14));
      if (Calendar.overdue(invoiced, Period.ofYears(2))) {
        (Calendar.voucherKept(invoiced, FISCAL_YEAR_END) ? blocked : overdue).add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, table);
    expected.found(
        "-", "overdue", "", At.source("invoices"), overdue,
        "policy invoice invoiced P2Y, action=erase, blocked=" + blocked.size());
    expected.clean(
        "-", "overdue", "", At.file("invoices", file), blocked.size(),
        "blocked by bookkeeping: invoiced 1.7.2019-30.10.2024 (fiscal year ends 30.6.)");
    expected.found(
        "-", "no-period", "", At.source("invoices"), table.size(), "records=invoice, no rule",
        "all rows");
  }

  private void notice() {
    expected.notice("002-12", "notice-repealed-law", "523/1999");
    expected.notice(
        "002-12", "notice-controller", "Hyötytiimi Oy, Hyötytoimi Oy, HHKP");
    expected.notice("-", "notice-undated", "no date of update");
    expected.notFound("-", "debt-collection");
    expected.missingElements(
        "002-12",
        "contact",
        "recipients",
        "transfers",
        "retention",
        "rectification",
        "erasure",
        "restriction",
        "portability",
        "withdrawal",
        "complaint");
    expected.manual(
        "002-07",
        "Who may open the recordings is set by the rights of the file server, which no export shows.");
  }
}
