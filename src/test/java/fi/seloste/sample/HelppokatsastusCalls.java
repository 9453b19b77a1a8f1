package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The call rows and sound files of HelppoKatsastus's telephone system. */
record HelppokatsastusCalls(People people, Expected expected, Folder folder) {
  private static final String BOOKING_NUMBER = "045 730 0001";
  private static final String OFFICE_NUMBER = "045 730 0002";

  void write() {
    String file = "puhelut.csv";
    var at = At.file("calls", file);
    var table =
        new Table("Alkuaika", "Suunta", "Soittaja", "Soitettu numero", "Jono", "Kesto", "Tallenne");
    List<Integer> outbound = new ArrayList<>();
    List<Integer> office = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    List<Integer> inside = new ArrayList<>();
    List<Integer> overdue = new ArrayList<>();
    int sounds = 0;
    List<Person> callers = people.many(300);
    for (int i = 0; i < callers.size(); i++) {
      // From 1.10.2025 on, a little more than a call a day: the oldest have outlived their year.
      LocalDate day = LocalDate.of(2025, 10, 1).plusDays(i * 395L / callers.size());
      boolean out = i % 4 == 3;
      boolean toOffice = !out && i % 10 == 6;
      boolean recorded = (i >= 200 && i % 5 == 0) || (i >= 280 && (out || toOffice));
      boolean gone = i == 205 || i == 230;
      String sound = recorded ? "aj-%06d.wav".formatted(400_000 + i) : "";
      String number = callers.get(i).phone(2);
      String own = toOffice ? OFFICE_NUMBER : BOOKING_NUMBER;
      int row =
          table.add(
              "%d.%d.%d %d:%02d:00"
                  .formatted(
                      day.getDayOfMonth(), day.getMonthValue(), day.getYear(), 8 + i % 9, i % 60),
              out ? "Lähtevä" : "Saapuva",
              out ? own : number,
              out ? number : own,
              out ? "" : toOffice ? "Toimisto" : "Ajanvaraus",
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
        (out ? outbound : toOffice ? office : inside).add(row);
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
      expected.filled("000-05", "undeclared", "call-log", at.field(field), table, "");
    }
    expected.filled("000-08", "undeclared", "call-recording", at.field("Tallenne"), table, "");
    expected.found(
        "000-08",
        "undeclared",
        "call-recording",
        At.source("recordings").field("recording file"),
        sounds,
        "one sound file a record",
        "tallenteet/*.wav");
    expected.found(
        "000-08",
        "no-period",
        "",
        At.source("calls"),
        table.size(),
        "records=call, no rule",
        "all rows");
    expected.found(
        "000-08",
        "overdue",
        "",
        At.source("calls"),
        overdue,
        "policy call started P1Y, action=review");
    expected.clean(
        "000-08", "overdue", "", at, table.size() - overdue.size(), "started 31.10.2025 or later");
    expected.found("000-07", "recording-scope", "", at, outbound, "direction:outbound");
    expected.found("000-07", "recording-scope", "", at, office, "number");
    expected.clean("000-07", "recording-scope", "", at, inside, "inbound to the booking number");
    expected.found("000-07", "recording-missing", "", at, missing, "the file is gone");
    expected.found(
        "000-07",
        "recording-orphan",
        "",
        At.source("recordings"),
        2,
        "no call row names them",
        "aj-499998.wav aj-499999.wav");
  }
}
