package fi.seloste.declare.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the notice's date, and which acts it cites. */
final class DateReader {

  private static final List<String> MONTHS =
      List.of(
          "tammi|januari|january",
          "helmi|februari|february",
          "maalis|mars|march",
          "huhti|april",
          "touko|maj|may",
          "kesä|juni|june",
          "heinä|juli|july",
          "elo|augusti|august",
          "syys|september",
          "loka|oktober|october",
          "marras|november",
          "joulu|december");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?:\\bpvm|päivitet|päivitys|viimeisin|muutos|laadit|laatimi|laadinta|versio|muutettu|muutospäiv|muokattu"
              + "|julkaistu|päivätty|päiväys|voimassa|voimaan|uppdater|upprätta|datum|uppgjord|daterad|ändrad|version|updated|effective|issued|dated|last"
              + " (?:modified|revised)|date|prepared|päivämäärä|tarkistettu|hyväksytty)");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\d/.])(\\d{1,2})\\s?[./]\\s?(\\d{1,2})\\s?[./]\\s?(20\\d{2})(?!\\d)");
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(20\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern WORDED =
      Pattern.compile(
          "(?iu)(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of"
              + " )?(\\p{L}{3,12})(?:kuuta|kuu)?,?\\s+(20\\d{2})");
  private static final Pattern AMERICAN =
      Pattern.compile("(?iu)(\\p{L}{3,9})\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+(20\\d{2})");
  private static final Pattern ACT =
      Pattern.compile("(?<![\\d/.])(\\d{1,4})/((?:19|20)\\d{2}|9\\d)(?![\\d/])");
  private static final Pattern EU_ACT =
      Pattern.compile("(?<![\\d/])(20\\d{2})/(\\d{3,4})(?![\\d/])");
  private static final Pattern LAW =
      Pattern.compile(
          "(?iu)laki|lain|laissa|lakia|lag(?:en)?\\b|act\\b|§|asetu|förordning|regulation|htl");
  private static final Pattern OLD_ACT =
      Pattern.compile(
          "(?iu)henkilötietola(?:ki|in|issa|kia)|personuppgiftslag|personal data"
              + " act|(?<!\\p{L})htl(?!\\p{L})");

  final Set<String> cites = new LinkedHashSet<>();
  private @Nullable LocalDate updated;

  void read(String text, boolean dated) {
    if (dated || LABEL.matcher(text).find()) {
      take(text);
    }
    Matcher act = ACT.matcher(text);
    while (act.find()) {
      String before = text.substring(Math.max(0, act.start() - 70), act.end());
      boolean month = Integer.parseInt(act.group(1)) <= 12 && !before.contains("(" + act.group());
      if (LAW.matcher(before).find() && !month) {
        String year = act.group(2).length() == 2 ? "19" + act.group(2) : act.group(2);
        cites.add(act.group(1) + "/" + year);
      }
    }
    Matcher european = EU_ACT.matcher(text);
    while (european.find()) {
      cites.add(european.group());
    }
    if (OLD_ACT.matcher(text).find()) {
      cites.add("523/1999");
    }
  }

  /** The notice's date, the latest of those it has; null when it has none. */
  @Nullable LocalDate updated() {
    return updated;
  }

  private void take(String text) {
    Matcher numeric = NUMERIC.matcher(text);
    while (numeric.find()) {
      later(numeric.group(3), numeric.group(2), numeric.group(1));
    }
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      later(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher worded = WORDED.matcher(text);
    while (worded.find()) {
      later(worded.group(3), month(worded.group(2)), worded.group(1));
    }
    Matcher american = AMERICAN.matcher(text);
    while (american.find()) {
      later(american.group(3), month(american.group(1)), american.group(2));
    }
  }

  private static String month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String name : MONTHS.get(i).split("\\|", -1)) {
        if (lower.startsWith(name) || (lower.length() >= 3 && name.startsWith(lower))) {
          return String.valueOf(i + 1);
        }
      }
    }
    return "0";
  }

  private void later(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      if (updated == null || date.isAfter(updated)) {
        updated = date;
      }
    } catch (DateTimeException e) {
      // Numbers that are no date.
    }
  }
}
