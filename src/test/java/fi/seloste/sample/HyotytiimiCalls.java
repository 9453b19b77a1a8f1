package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The call rows and sound files of Hyötytiimi's telephone system. */
record HyotytiimiCalls(People people, Expected expected, Folder folder, String line) {

  void write() {
    String file = "puhelut.csv";
    var at = At.file("calls", file);
    var table =
        new Table("Alkuaika", "Suunta", "Soittaja", "Kohdenumero", "Jono", "Kesto", "Tallenne");
    List<Integer> outbound = new ArrayList<>();
    List<Integer> switchboard = new ArrayList<>();
    List<Integer> selling = new ArrayList<>();
    List<Integer> inside = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    List<Integer> overdue = new ArrayList<>();
    List<Person> callers = people.many(320);
    for (int i = 0; i < callers.size(); i++) {
      // From 1.9.2023 on: the first two months have outlived the three years of the policy.
      LocalDate day = LocalDate.of(2023, 9, 1).plusDays(i * 1156L / callers.size());
      boolean out = i % 6 == 5;
      String queue = out ? "" : queue(i);
      boolean recorded = i < 4 || i % 12 == 0 || i == 101 || i == 203 || i == 305;
      boolean gone = i == 108 || i == 204;
      String number = callers.get(i).phone(1).replace(" ", "");
      String sound = recorded ? "puhelu-%05d.wav".formatted(1000 + i) : "";
      int row =
          table.add(
              "%sT%02d:%02d:00".formatted(day, 8 + i % 8, i % 60),
              out ? "lähtevä" : "saapuva",
              out ? line : number,
              out ? number : line,
              queue,
              "0:%02d:%02d".formatted(i % 20, i % 60),
              sound);
      if (recorded && !gone) {
        folder.sound("tallenteet/" + sound);
      }
      if (gone) {
        missing.add(row);
      }
      if (recorded) {
        (switch (queue) {
              case "" -> outbound;
              case "Vaihde" -> switchboard;
              case "Lisämyynti" -> selling;
              default -> inside;
            })
            .add(row);
      }
      if (Calendar.overdue(day, Period.ofYears(3))) {
        overdue.add(row);
      }
    }
    folder.sound("tallenteet/puhelu-09999.wav");
    folder.csv(file, CsvStyle.UTF8_QUOTED, table);

    expected.found("002-04", "recording-scope", "", at, outbound, "direction:outbound");
    expected.found("002-04", "recording-scope", "", at, switchboard, "queue");
    expected.found("002-05", "recording-scope", "", at, selling, "purpose:marketing");
    expected.clean(
        "002-04", "recording-scope", "", at, inside, "inbound, Asiakaspalvelu or Kundtjänst");
    expected.clean(
        "002-05", "recording-scope", "", at, inside, "purposes verification and training");
    expected.found("002-04", "recording-missing", "", at, missing, "the file is gone");
    expected.found(
        "002-04",
        "recording-orphan",
        "",
        At.file("recordings", "tallenteet/puhelu-09999.wav"),
        1,
        "no call row names it",
        "puhelu-09999.wav");
    expected.found(
        "002-06",
        "no-period",
        "",
        At.source("calls"),
        table.size(),
        "records=call, rule without period",
        "all rows");
    expected.found(
        "002-06",
        "overdue",
        "",
        At.source("calls"),
        overdue,
        "policy call started P3Y, action=review");
    expected.clean(
        "002-06", "overdue", "", at, table.size() - overdue.size(), "started 31.10.2023 or later");
  }

  private static String queue(int i) {
    return switch (i) {
      case 36, 132 -> "Vaihde";
      case 60, 180 -> "Lisämyynti";
      default -> i % 7 == 3 ? "Kundtjänst" : "Asiakaspalvelu";
    };
  }
}
