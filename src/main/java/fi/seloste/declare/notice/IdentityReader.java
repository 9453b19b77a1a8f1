package fi.seloste.declare.notice;

import fi.seloste.declare.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whose notice it is: the controller, every name it has for it, and the register's name. */
final class IdentityReader {

  private static final String WORD = "[\\p{Lu}\\d][\\p{L}\\d&.'’-]*";
  private static final Pattern COMPANY =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?:Oy|Ab|Tmi|T:mi|Kommandiittiyhtiö|Firma)\\s+(?:"
              + WORD
              + "\\s?){1,4}|(?:(?:"
              + WORD
              + "|ja|och|and|&|of|i|för|on|\\p{Ll}+(?:yhdistys|seura|liitto|kerho|säätiö|keskus|förening|klubb))\\s+){0,7}?(?:Oyj|Oy"
              + " Ab|Ab Oy|Oy|Abp|AB|Ab|Ky|Kb|Ay|Tmi"
              + "|r\\.?\\s?y\\.?|r\\.?\\s?f\\.?|Osk|osuuskunta|sr|Ltd|LLC))(?![\\p{L}\\d])");
  private static final Pattern GROUP =
      Pattern.compile("(" + WORD + "(?:\\s" + WORD + ")?\\s?konserni)(?:n|a)?(?![\\p{L}])");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![\\p{L}])(?!EU|ETA|ATK|GDPR|VTJ|PRH|YTJ)(\\p{Lu}{3,6}):n\\s+kumppan");
  private static final Pattern REGISTER =
      Pattern.compile("(?i)[\\p{L}\\d-]*rekisteri(?!\\p{L})|[\\p{L}-]*register\\b");
  private static final Pattern START = Pattern.compile("^(?:ja|och|and|&|of|i|för|on)\\s+");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i)^(?:rekisterinpitäjä(?:nä)?|rekisterin pitäjä|controller|personuppgiftsansvarig(?:"
              + " är)?|registeransvarig|yritys|nimi|konserniin kuuluvat|rekisteriä hallinnoi|the"
              + "|data|company)\\s*:?\\s+");

  final Set<String> controllers = new LinkedHashSet<>();
  private final List<String> elsewhere = new ArrayList<>();
  private String title = "";
  private String person = "";

  void read(Passage passage) {
    if (passage.in(Section.CONTROLLER)) {
      Matcher group = GROUP.matcher(passage.text());
      if (group.find()) {
        controllers.add(group.group(1));
      }
      controllers.addAll(names(passage.text()));
      if (person.isEmpty() && passage.text().matches("(?:" + WORD + "\\s?){1,5}")) {
        person = passage.text().strip();
      }
    } else {
      elsewhere.addAll(names(passage.text()));
      Matcher abbreviation = ABBREVIATION.matcher(passage.text());
      while (abbreviation.find()) {
        elsewhere.add(abbreviation.group(1));
      }
    }
    if (title.isEmpty() && passage.in(Section.REGISTER_NAME) && passage.text().length() < 140) {
      title = passage.text().replaceAll("[.:]+$", "").strip();
    }
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher company = COMPANY.matcher(text);
    while (company.find()) {
      String name = NOT_A_NAME.matcher(company.group().strip()).replaceFirst("");
      String bare = START.matcher(name).replaceFirst("").replaceAll("[.,]$", "").strip();
      if (bare.contains(" ") && !Slug.of(bare).isEmpty()) {
        names.add(bare.endsWith("r.y") || bare.endsWith("r.f") ? bare + "." : bare);
      }
    }
    return names;
  }

  /** The controller's name; empty when none was found. */
  String controller() {
    if (!controllers.isEmpty()) {
      return controllers.iterator().next();
    }
    return person.isEmpty() ? (elsewhere.isEmpty() ? "" : elsewhere.get(0)) : person;
  }

  /** Every name that the notice has for the controller; those that drift from it are among them. */
  List<String> names() {
    Set<String> all = new LinkedHashSet<>(controllers);
    if (all.isEmpty() && !controller().isEmpty()) {
      all.add(controller());
    }
    for (String name : elsewhere) {
      boolean abbreviation = name.matches("\\p{Lu}+");
      if (abbreviation || all.stream().anyMatch(known -> drifts(known, name))) {
        all.add(name);
      }
    }
    return List.copyOf(all);
  }

  /** Whether a name is nearly the other one: a slip of the pen, or an old name. */
  private static boolean drifts(String known, String name) {
    String a = Slug.of(known);
    String b = Slug.of(name);
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return !a.equals(b) && same >= 5 && Math.abs(a.length() - b.length()) <= 3;
  }

  /** The register's name: what the notice calls it, else what its headings do. */
  String title(List<String> titles) {
    if (!title.isEmpty()) {
      return title.replaceAll("\\s+", " ");
    }
    for (String heading : titles) {
      Matcher register = REGISTER.matcher(heading);
      if (register.find()
          && heading.length() < 120
          && (Folding.fold(heading).contains(" ") || heading.length() > 12)) {
        return heading.strip().replaceAll("\\s+", " ");
      }
    }
    return "";
  }
}
