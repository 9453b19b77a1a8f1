package fi.seloste.sample;

import fi.seloste.sample.Expected.At;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Hyötytiimi asks, sends, publishes and receives. */
record HyotytiimiLists(People people, Expected expected, Folder folder, List<Person> customers) {
  private static final List<String> FEEDBACK =
      List.of("nopea ja asiallinen palvelu", "odotusaika oli pitkä", "työ tehtiin huolella");
  private static final List<String> INTERESTS =
      List.of("puutarhanhoito", "kotisiivous", "energiansäästö");

  void write() {
    survey();
    marketingAndDirectory();
    forms();
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
              Hyotytiimi.number(i + 60),
              yes ? "kyllä" : i % 2 == 0 ? "ei" : "",
              yes || kept ? people.pick(FEEDBACK) : "",
              yes || (kept && i % 27 == 3) ? people.pick(INTERESTS) : "");
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
        "002-11",
        "condition-unmet",
        "interests",
        at.field("Kiinnostuksen kohteet"),
        interests,
        "no consent");
    expected.clean("002-11", "condition-unmet", "", at, agreed, "rows with Suostumus kyllä");
    expected.clean(
        "002-11",
        "condition-unmet",
        "",
        at,
        table.size() - agreed - feedback.size(),
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
              Hyotytiimi.number(who),
              p.name(),
              i < 3 ? p.email().toUpperCase(Locale.ROOT) : p.email());
      if (i < 3 || i == 50 || i == 60) {
        banned.add(row);
      }
    }
    folder.csv(file, CsvStyle.UTF8_SEMICOLON, list);
    folder.list(
        "marketing-bans.csv",
        "identifier;received",
        List.of(
            Hyotytiimi.number(201) + ";2026-01-15",
            customers.get(203).email() + ";2026-06-30",
            customers.get(205).phone(1) + ";2026-07-01"));
    var at = At.file("marketing-list", file);
    expected.found("002-08", "ban-ignored", "", at, banned, "three of the register, two listed");
    expected.clean(
        "002-08", "ban-ignored", "", at, 3, "HT-200041 HT-200043 HT-200045: a directory ban only");

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
        "002-13",
        "undeclared",
        "ip-address",
        at.field("IP-osoite"),
        october.size(),
        "",
        "all rows");
    expected.found(
        "002-13",
        "undeclared",
        "cookie-id",
        at.field("Evästetunniste"),
        october.size(),
        "",
        "all rows");
    expected.clean(
        "002-13", "undeclared", "", At.file("forms", clean), september.size(), "all rows");
  }
}
