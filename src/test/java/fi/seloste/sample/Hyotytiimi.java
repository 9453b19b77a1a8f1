package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Customers, users and company contacts; surveys, lists, invoices. */
final class Hyotytiimi {
  private static final String LINE = "+358457300010";
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
    new HyotytiimiLists(register.people, register.expected, folder, register.customers).write();
    new HyotytiimiBooks(register.people, register.expected, folder, register.customers).write();
    new HyotytiimiCalls(register.people, register.expected, folder, LINE).write();
    register.notice();
    return register.expected;
  }

  static String number(int i) {
    return "HT-" + (200_001 + i);
  }

  private void customersAndUsers() {
    String file = "asiakasrekisteri.csv";
    var at = At.file("customers", file);
    var table =
        new Table(
            "Tietue",
            "Rooli",
            "Asiakastunnus",
            "Nimi",
            "Henkilötunnus",
            "Syntymäaika",
            "Osoite",
            "Postinumero",
            "Postitoimipaikka",
            "Puhelin",
            "Sähköposti",
            "Asiointikieli",
            "Markkinointilupa",
            "Suoramarkkinointikielto",
            "Luettelotietojen julkaisukielto",
            "Tietolähde",
            "Informoitu",
            "Luotu");
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
        "002-01",
        "wrong-subjects",
        "national-id",
        at.field("Henkilötunnus"),
        codeUsers,
        "declared for customers, here of users");
    expected.found(
        "002-02", "wrong-subjects", "phone-number", at.field("Puhelin"), phoneUsers, "users");
    expected.found("002-02", "wrong-subjects", "email", at.field("Sähköposti"), mailUsers, "users");
    expected.found(
        "002-01",
        "invalid",
        "national-id",
        at.field("Henkilötunnus"),
        invalid,
        "wrong check character");
    expected.found(
        "002-10", "origin-uninformed", "", at, uninformed, "origin third-party, no date");
    expected.clean("002-10", "origin-uninformed", "", at, informed, "third party, informed");
    expected.clean(
        "002-01",
        "wrong-subjects",
        "national-id",
        at.field("Henkilötunnus"),
        codes,
        "rows with Rooli asiakas");
    expected.clean(
        "002-02",
        "wrong-subjects",
        "date-of-birth",
        at.field("Syntymäaika"),
        54,
        "rows with Rooli käyttäjä");
  }

  private void companies() {
    String file = "yritysasiakkaat.xlsx";
    List<String> titles = List.of("Hyötytiimi Oy", "Yritysasiakkaat 31.10.2026", "");
    var contacts =
        new Table(
            titles,
            "Yritys",
            "Yhteyshenkilö",
            "Tehtävä",
            "Osoite",
            "Postinumero",
            "Postitoimipaikka",
            "Puhelin",
            "Sähköposti",
            "Henkilötunnus",
            "Syntymäaika");
    var companyUsers =
        new Table(titles, "Yritys", "Käyttäjän nimi", "Tehtävä", "Puhelin", "Sähköposti");
    var old = new Table("Yritys", "Yhteyshenkilö", "Puhelin");
    for (int i = 0; i < 45; i++) {
      Person p = people.next();
      contacts.add(
          People.company(i),
          p.name(),
          people.pick(TASKS),
          p.street(),
          p.postalCode(),
          p.city(),
          p.phone(),
          i % 6 == 5 ? null : p.email(),
          i % 20 == 7 ? p.identityCode() : null,
          i % 15 == 4 ? p.born() : null);
      Person user = people.next();
      companyUsers.add(People.company(i), user.name(), "käyttäjä", user.phone(), user.email());
      Person former = people.next();
      old.add(People.company(i), former.name(), former.phone());
    }
    folder.workbook(
        file,
        new Sheets()
            .sheet("Yhteyshenkilöt", contacts)
            .sheet("Käyttäjät", companyUsers)
            .hidden("Vanhat", old));
    var at = new At("companies", file, "Yhteyshenkilöt", "");
    expected.filled(
        "002-03",
        "wrong-subjects",
        "national-id",
        at.field("Henkilötunnus"),
        contacts,
        "company contacts");
    expected.filled(
        "002-03",
        "wrong-subjects",
        "date-of-birth",
        at.field("Syntymäaika"),
        contacts,
        "company contacts, real Excel dates");
    expected.clean(
        "002-03",
        "wrong-subjects",
        "",
        new At("companies", file, "Käyttäjät", ""),
        companyUsers.size(),
        "name, task, contact details");
  }

  private void notice() {
    expected.notice("002-12", "notice-repealed-law", "523/1999");
    expected.notice("002-12", "notice-controller", "Hyötytiimi Oy, Hyötytoimi Oy, HHKP");
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
