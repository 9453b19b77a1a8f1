package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contact requests with a seven-month life: UTF-8 and ISO dates from a web service. */
final class Remonttilinkki {
  private static final Period CONTACT = Period.ofMonths(6);

  private final People people = new People(3);
  private final Expected expected = new Expected("remonttilinkki");
  private final Folder folder;
  private final List<Request> requests = new ArrayList<>();

  private Remonttilinkki(Folder folder) {
    this.folder = folder;
  }

  /** A request; its contact details are gone when {@code contact} is false. */
  record Request(
      String id,
      Person person,
      LocalDate created,
      String state,
      boolean sold,
      @Nullable LocalDate closed,
      @Nullable LocalDate expired,
      boolean contact,
      String kind) {}

  static Expected write(Folder folder) {
    var register = new Remonttilinkki(folder);
    register.invent();
    register.requests();
    new RemonttilinkkiDisclosures(
            register.people, register.expected, folder, List.copyOf(register.requests))
        .write();
    register.archiveAndBackup();
    new RemonttilinkkiWeb(register.people, register.expected, folder, register.requests.size())
        .write();
    register.notice();
    return register.expected;
  }

  private void invent() {
    LocalDate first = LocalDate.of(2026, 3, 24);
    for (int i = 0; i < 600; i++) {
      LocalDate created = first.plusDays(i * 222L / 600);
      LocalDate end = created.plusDays(28);
      boolean sold = i % 9 < 4;
      boolean closes = i % 3 == 0;
      LocalDate closed = closes ? created.plusDays(2 + i % 24) : null;
      boolean closedNow = closed != null && !closed.isAfter(Calendar.AS_OF);
      boolean expiredNow = !closedNow && !end.isAfter(Calendar.AS_OF);
      LocalDate over = Calendar.earliest(closedNow ? closed : null, end);
      add(
          created,
          closedNow ? "suljettu" : expiredNow ? "umpeutunut" : "avoin",
          sold,
          closedNow ? closed : null,
          expiredNow ? end : null,
          !Calendar.overdue(over, CONTACT),
          "");
    }
    for (int i = 0; i < 6; i++) {
      LocalDate created = LocalDate.of(2026, 2, 16).plusDays(i * 7L);
      add(created, "umpeutunut", i % 2 == 0, null, created.plusDays(28), false, "old");
    }
    for (int i = 0; i < 4; i++) {
      add(LocalDate.of(2026, 9, 23).plusDays(i * 3L), "avoin", i == 0, null, null, true, "open");
    }
    for (int i = 0; i < 4; i++) {
      LocalDate created = LocalDate.of(2026, 4, 1).plusDays(i * 2L);
      add(created, "suljettu", true, created.plusDays(9), null, true, "sold");
    }
    for (int i = 0; i < 3; i++) {
      LocalDate created = LocalDate.of(2026, 3, 31).plusDays(i);
      add(created, "umpeutunut", false, null, created.plusDays(28), true, "unsold");
    }
  }

  private void add(
      LocalDate created,
      String state,
      boolean sold,
      @Nullable LocalDate closed,
      @Nullable LocalDate expired,
      boolean contact,
      String kind) {
    String id = "P-" + (100_001 + requests.size());
    requests.add(
        new Request(id, people.next(), created, state, sold, closed, expired, contact, kind));
  }

  private void requests() {
    String file = "pyynnot.csv";
    var at = At.file("requests", file);
    var source = At.source("requests");
    var table =
        new Table(
            "Pyyntö",
            "Jätetty",
            "Tila",
            "Ostettu",
            "Suljettu",
            "Umpeutunut",
            "Maakunta",
            "Postinumero",
            "Paikkakunta",
            "Sähköposti",
            "Puhelin");
    List<Integer> old = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    List<Integer> sold = new ArrayList<>();
    List<Integer> unsold = new ArrayList<>();
    List<Integer> emptied = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Request r = requests.get(i);
      Person p = r.person();
      int row =
          table.add(
              r.id(),
              r.created(),
              r.state(),
              r.sold() ? "kyllä" : "ei",
              r.closed(),
              r.expired(),
              p.region(),
              p.postalCode(),
              i % 8 == 7 ? "" : p.city(),
              r.contact() && i % 7 != 6 ? p.email() : "",
              r.contact() ? p.phone() : "");
      switch (r.kind()) {
        case "old" -> old.add(row);
        case "open" -> open.add(row);
        case "sold" -> sold.add(row);
        case "unsold" -> unsold.add(row);
        default -> {
          if (!r.contact()) {
            emptied.add(row);
          }
        }
      }
    }
    folder.csv(file, CsvStyle.UTF8_COMMA, table);
    Request held = requests.get(600);
    folder.list(
        "legal-holds.csv",
        "source;key;until;reason",
        List.of("requests;" + held.id() + ";2027-06-30;riita remontin virheestä"));
    Request asked = requests.get(400);
    folder.list(
        "erasure-requests.csv",
        "identifier;received",
        List.of(
            asked.person().phone(1) + ";2026-09-02",
            requests.get(401).person().phone(0) + ";2026-10-12",
            people.next().email() + ";2026-04-08"));

    expected.found(
        "003-06",
        "overdue",
        "",
        source,
        old.subList(1, old.size()),
        "created P7M tolerance P7D, action=erase, blocked=1 (legal hold, row " + old.get(0) + ")");
    expected.found("003-07", "overdue", "", source, open, "created P28D, Tila avoin, action=hide");
    expected.found(
        "003-04",
        "overdue",
        "",
        source,
        sold,
        "earliest of closed, expired, created + P28D; P6M, Ostettu kyllä, action=erase");
    expected.found(
        "003-05",
        "overdue",
        "",
        source,
        unsold,
        "earliest of closed, expired, created + P28D; P6M, Ostettu ei, action=erase");
    expected.clean(
        "003-06", "overdue", "", at, 600, "rows 2-601, of which row 2 is created on 24.3.2026");
    expected.clean(
        "003-07", "overdue", "", at, 600, "rows 2-601: no open request is older than 28 days");
    expected.clean(
        "003-04", "overdue", "", at, emptied, "six months are over and the contact details gone");
    expected.clean(
        "003-05", "overdue", "", at, emptied, "six months are over and the contact details gone");
    expected.found(
        "-", "erasure-ignored", "", at, List.of(402), "asked 2.9.2026, matched by telephone");
    expected.clean("-", "erasure-ignored", "", at, List.of(403), "asked 12.10.2026, month open");
    expected.clean("003-01", "undeclared", "", at, table.size(), "all fields are on the list");
    expected.clean(
        "003-13", "undeclared", "username", at, table.size(), "requests without registration");
  }

  private void archiveAndBackup() {
    var archive = new Table("Pyyntö", "Arkistoitu", "Maakunta", "Postinumero", "Sähköposti");
    List<Integer> late = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      boolean over = i == 17 || i == 58 || i == 99;
      LocalDate archived =
          over
              ? LocalDate.of(2026, 4, 30).minusDays(i)
              : LocalDate.of(2026, 5, 1).plusDays(i * 180L / 120);
      Person p = people.next();
      int row = archive.add("A-" + (150_001 + i), archived, p.region(), p.postalCode(), p.email());
      if (over) {
        late.add(row);
      }
    }
    folder.csv("arkisto.csv", CsvStyle.UTF8_QUOTED, archive);
    expected.found(
        "003-04", "overdue", "", At.source("archive"), late, "archived P6M, action=erase");
    expected.clean(
        "003-04",
        "overdue",
        "",
        At.file("archive", "arkisto.csv"),
        archive.size() - late.size(),
        "archived 1.5.2026 or later");

    var backup = new Table("Pyyntö", "Jätetty", "Maakunta", "Postinumero", "Sähköposti", "Puhelin");
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      boolean over = i == 30 || i == 31;
      LocalDate created =
          over ? LocalDate.of(2026, 3, 21).plusDays(i % 2) : LocalDate.of(2026, 3, 24).plusDays(i);
      Person p = people.next();
      int row =
          backup.add(
              "B-" + (160_001 + i), created, p.region(), p.postalCode(), p.email(), p.phone());
      if (over) {
        kept.add(row);
      }
    }
    folder.csv("varmuuskopio/pyynnot-varmuuskopio.csv", CsvStyle.UTF8_COMMA, backup);
    expected.found(
        "003-06",
        "overdue",
        "",
        At.source("backup"),
        kept,
        "created P7M tolerance P7D, action=erase");
    expected.clean(
        "003-06",
        "overdue",
        "",
        At.file("backup", "varmuuskopio/pyynnot-varmuuskopio.csv"),
        78,
        "created 24.3.2026 or later: 24.3. + 7 months + 7 days is 31.10.");
  }

  private void notice() {
    expected.notice("003-14", "notice-repealed-law", "523/1999");
    expected.notice("003-08", "notice-contradiction", "no-disclosure against recipients");
    expected.notice("003-11", "notice-contradiction", "in the EEA against Google Analytics");
    expected.notice("003-06", "notice-contradiction", "seven months against six");
    expected.missingElements(
        "003-14", "legal-basis", "restriction", "portability", "withdrawal", "complaint");
  }
}
