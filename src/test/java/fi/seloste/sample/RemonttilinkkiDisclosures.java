package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import fi.seloste.sample.Remonttilinkki.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What providers bought, got and saw, and the log of the web server. */
record RemonttilinkkiDisclosures(
    People people, Expected expected, Folder folder, List<Request> requests) {

  void write() {
    purchasesAndRelay();
    listing();
    log();
  }

  private void purchasesAndRelay() {
    var purchases = new Table("Osto", "Pyyntö", "Yritys", "Ostopvm");
    String file = "valitetyt.csv";
    var relayed = new Table("Lähetys", "Pyyntö", "Yritys", "Puhelin", "Sähköposti");
    List<Integer> strangers = new ArrayList<>();
    List<Request> sold =
        requests.subList(0, 600).stream().filter(r -> r.sold() && r.contact()).limit(150).toList();
    for (int i = 0; i < sold.size(); i++) {
      Request r = sold.get(i);
      purchases.add("O-" + (800_001 + i), r.id(), People.company(i), r.created().plusDays(1));
      // Three providers get a request that another one has bought.
      boolean stranger = i == 40 || i == 80 || i == 120;
      int row =
          relayed.add(
              "L-" + (810_001 + i),
              r.id(),
              People.company(stranger ? i + 1 : i),
              r.person().phone(),
              r.person().email());
      if (stranger) {
        strangers.add(row);
      }
    }
    folder.csv("ostot.csv", CsvStyle.UTF8_COMMA, purchases);
    folder.csv(file, CsvStyle.UTF8_COMMA, relayed);
    var at = At.file("relayed", file);
    expected.found(
        "003-08",
        "beyond-recipient",
        "",
        at,
        strangers,
        "entitled-by: the provider did not buy the request");
    expected.clean(
        "003-08",
        "beyond-recipient",
        "",
        at,
        relayed.size() - strangers.size(),
        "all other rows: request and provider are among the purchases");
    expected.found(
        "-",
        "no-period",
        "",
        At.source("purchases"),
        purchases.size(),
        "records=purchase, no rule",
        "all rows");
  }

  private void listing() {
    String file = "nakyvissa.csv";
    var table = new Table("Pyyntö", "Tila", "Maakunta", "Postinumero", "Paikkakunta");
    List<Integer> closed = new ArrayList<>();
    int extra = 0;
    for (Request r : requests.subList(0, 600)) {
      boolean left =
          r.state().equals("suljettu")
              && extra < 3
              && r.created().isAfter(LocalDate.of(2026, 10, 1));
      if (r.state().equals("avoin") || left) {
        int row =
            table.add(
                r.id(), r.state(), r.person().region(), r.person().postalCode(), r.person().city());
        if (left) {
          extra++;
          closed.add(row);
        }
      }
    }
    folder.csv(file, CsvStyle.UTF8_SEMICOLON, table);
    var at = At.file("listing", file);
    expected.found(
        "003-09", "condition-unmet", "", at, closed, "recipient provider-listing, Tila suljettu");
    expected.clean(
        "003-09", "condition-unmet", "", at, table.size() - closed.size(), "rows with Tila avoin");
  }

  private void log() {
    String file = "palvelinloki.tsv";
    var table = new Table("Aika", "Kävijän IP", "Vastauskoodi", "Pyyntö");
    List<Integer> joined = new ArrayList<>();
    List<Integer> emptied = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      // Five lines name a request whose contact details are there, two one without them.
      boolean joins = i % 50 == 20;
      boolean empty = i == 90 || i == 190;
      int who = joins ? 500 + i / 50 : 2 + i % 7;
      LocalDate day = LocalDate.of(2026, 10, 1 + i / 8);
      int row =
          table.add(
              "%sT%02d:%02d:00".formatted(day, i % 24, i % 60),
              "203.0.113." + (1 + i),
              i % 20 == 19 ? 404 : 200,
              joins || empty ? requests.get(who).id() : "");
      if (joins) {
        joined.add(row);
      } else if (empty) {
        emptied.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF8_TAB, table);
    var at = At.file("server-log", file);
    expected.found(
        "003-02",
        "combined",
        "ip-address",
        at.field("Kävijän IP"),
        joined,
        "joined by Pyyntö to contact details");
    expected.clean(
        "003-02",
        "combined",
        "ip-address",
        at,
        emptied,
        "the request has no contact details any more; other rows name no request");
    expected.found(
        "-",
        "no-period",
        "",
        At.source("server-log"),
        table.size(),
        "records=server-log, no rule",
        "all rows");
  }
}
