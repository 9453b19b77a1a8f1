package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Contracts and invoices of Hyötytiimi, whose fiscal year ends in the summer. */
record HyotytiimiBooks(People people, Expected expected, Folder folder, List<Person> customers) {
  private static final MonthDay FISCAL_YEAR_END = MonthDay.of(6, 30);

  void write() {
    contracts();
    invoices();
  }

  private void contracts() {
    var table = new Table("Asiakastunnus", "Sopimusnro", "Tarjousnro", "Tilausnro", "Yhteydenotto");
    for (int i = 0; i < 150; i++) {
      table.add(
          Hyotytiimi.number(i + 100),
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
            "Laskunro",
            "Asiakastunnus",
            "Nimi",
            "Laskutusosoite",
            "Postinumero",
            "Postitoimipaikka",
            "Summa",
            "Viitenumero",
            "Laskutustapa",
            "Laskupvm",
            "Eräpäivä");
    List<Integer> overdue = new ArrayList<>();
    List<Integer> blocked = new ArrayList<>();
    for (int i = 0; i < 360; i++) {
      int who = 60 + i % 120;
      Person p = customers.get(who);
      LocalDate invoiced = LocalDate.of(2019, 1, 10).plusDays(i * 2840L / 360);
      int row =
          table.add(
              Integer.toString(70_001 + i),
              Hyotytiimi.number(who),
              p.lastFirst(),
              p.street(),
              p.postalCode(),
              p.city(),
              "%d,%02d".formatted(40 + i % 200, i % 100),
              Codes.paymentReference(7000 + i),
              i % 3 == 0 ? "verkkolasku" : "paperi",
              invoiced,
              invoiced.plusDays(14));
      if (Calendar.overdue(invoiced, Period.ofYears(2))) {
        (Calendar.voucherKept(invoiced, FISCAL_YEAR_END) ? blocked : overdue).add(row);
      }
    }
    folder.csv(file, CsvStyle.CP1252, table);
    expected.found(
        "-",
        "overdue",
        "",
        At.source("invoices"),
        overdue,
        "policy invoice invoiced P2Y, action=erase, blocked=" + blocked.size());
    expected.clean(
        "-",
        "overdue",
        "",
        At.file("invoices", file),
        blocked.size(),
        "blocked by bookkeeping: invoiced 1.7.2019-30.10.2024 (fiscal year ends 30.6.)");
    expected.found(
        "-",
        "no-period",
        "",
        At.source("invoices"),
        table.size(),
        "records=invoice, no rule",
        "all rows");
  }
}
