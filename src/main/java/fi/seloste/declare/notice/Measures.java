package fi.seloste.declare.notice;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds periods of time in a text: {@code kuusi (6) kuukautta}, {@code puoli vuotta}, {@code 7 kk}.
 */
final class Measures {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Map<String, String> UNITS =
      Map.of(
          "fi",
          "(?<y>vuo(?:tta|den|si|deksi|delta|dessa|teen)|v)|(?<m>kuukau(?:tta|den|si|deksi|della|dessa|teen)|kk)"
              + "|(?<w>viik(?:koa|on|ko|oksi|ossa)|vko|vk)|(?<d>päivä[nä]?ä?|päivässä|päivään|päiväksi|vuorokau(?:tta|den|si|dessa|teen)"
              + "|pv|vrk)|(?<h>tun(?:tia|nin|ti))",
          "sv",
          "(?<y>års?|åren)|(?<m>månad(?:er|en|ers|s)?|mån)|(?<w>veck(?:a|or|ors))"
              + "|(?<d>dag(?:ar|en|ars)?|dygn)|(?<h>timm(?:e|ar))",
          "en",
          "(?<y>years?|years?['’]s?)|(?<m>months?)|(?<w>weeks?)|(?<d>days?)|(?<h>hours?)");
  private static final Map<String, Double> NUMBERS = numbers();
  private static final Map<String, String> BARE =
      Map.of(
          "fi",
          "(?<![\\p{L}])(?:(?<y>vuoden)|(?<m>kuukauden)|(?<w>viikon)|(?<d>vuorokauden))"
              + "(?=\\s+(?:kuluttua|kuluessa|ajan\\b|päästä|jälkeen|mittai))|(?<=enintään"
              + " |korkeintaan |maksimissaan |noin |vähintään )"
              + "(?:(?<y2>vuosi|vuoden)|(?<m2>kuukausi|kuukauden)|(?<w2>viikko|viikon))(?![\\p{L}])",
          "sv",
          "(?<=högst |i |cirka )(?:(?<y>ett år)|(?<m>en månad)|(?<w>en vecka)|(?<d>ett dygn))",
          "en",
          "(?<![\\p{L}])an? (?:(?<y>year)|(?<m>month)|(?<w>week)|(?<d>day))(?![\\p{L}])");

  private final Pattern counted;
  private final Pattern bare;
  private final boolean finnish;

  /**
   * A period in a text.
   *
   * @param start where it begins
   * @param end the character after it
   * @param range whether it is the longer end of a range
   */
  record Measure(Period period, int start, int end, boolean range) {}

  Measures(String language) {
    String words =
        String.join(
            "|", NUMBERS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList());
    this.counted =
        Pattern.compile(
            "(?<![\\p{L}\\d.,§])(?:(?<from>\\d{1,3})\\s*(?:[-–—]|tai|till|to|eller|or)\\s*)?"
                + "(?:(?<n>\\d{1,3}(?:[.,]5)?)|(?<word>"
                + words
                + "))\\s*(?:\\(\\s*[^)]{1,24}\\)\\s*)?-?\\s*(?:kalenteri|calendar )?(?:"
                + UNITS.get(language)
                + ")(?![\\p{L}])",
            FLAGS);
    this.bare = Pattern.compile(BARE.get(language), FLAGS);
    this.finnish = language.equals("fi");
  }

  boolean in(String text) {
    return counted.matcher(text).find() || bare.matcher(text).find();
  }

  /** The periods of a text, in its order. */
  List<Measure> of(String text) {
    List<Measure> measures = new ArrayList<>();
    Matcher matcher = counted.matcher(text);
    while (matcher.find()) {
      double number =
          matcher.group("n") != null
              ? Double.parseDouble(matcher.group("n").replace(',', '.'))
              : NUMBERS.getOrDefault(matcher.group("word").toLowerCase(Locale.ROOT), 1.0);
      Period period = period(matcher, number, "");
      if (period != null && number < 200) {
        boolean range = matcher.group("from") != null;
        measures.add(new Measure(period, matcher.start(), matcher.end(), range));
      }
    }
    Matcher one = bare.matcher(text);
    while (one.find()) {
      Period period = period(one, 1, "");
      if (period == null && finnish) {
        period = period(one, 1, "2");
      }
      int start = one.start();
      boolean known = measures.stream().anyMatch(m -> m.start() <= start && start < m.end());
      if (period != null && !known) {
        measures.add(new Measure(period, start, one.end(), false));
      }
    }
    measures.sort(Comparator.comparingInt(Measure::start));
    return measures;
  }

  /** A period that another word of the sentence has: every six months, the age of 15 years. */
  static boolean ofAnotherWord(String text, Measure measure) {
    String after = text.substring(measure.end()).stripLeading();
    String before = text.substring(0, measure.start());
    boolean age =
        before.matches("(?is).*(?:alle|yli|under|över|the age of|every|joka)\\s*$")
            && after.matches("(?is)(?:täyttä|ikä|vuotia|lap|gaml|barn|children|minor|old).*");
    return age || after.matches("(?is)(?:välein|ikäi|vanh(?:a|oja) lap|olds?\\b|of age).*");
  }

  private static @Nullable Period period(Matcher matcher, double number, String suffix) {
    int whole = (int) number;
    boolean half = number != whole;
    if (has(matcher, "y" + suffix)) {
      return half ? Period.ofMonths((int) Math.round(number * 12)) : Period.ofYears(whole);
    }
    if (has(matcher, "m" + suffix)) {
      return half ? Period.of(0, whole, 15) : Period.ofMonths(whole);
    }
    if (has(matcher, "w" + suffix)) {
      return Period.ofDays((int) Math.ceil(number * 7));
    }
    if (suffix.isEmpty() && has(matcher, "d")) {
      return Period.ofDays((int) Math.ceil(number));
    }
    if (suffix.isEmpty() && has(matcher, "h")) {
      return Period.ofDays((int) Math.max(1, Math.ceil(number / 24)));
    }
    return null;
  }

  private static boolean has(Matcher matcher, String group) {
    try {
      return matcher.group(group) != null;
    } catch (IllegalArgumentException e) {
      // This language's pattern has no such unit.
      return false;
    }
  }

  private static Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    String[][] words = {
      {"0.5", "puoli", "puolen", "ett halvt", "half a"},
      {"1", "yksi", "yhden", "yhtä", "yhdessä", "yhteen", "yhdeksi", "en", "ett", "one"},
      {"1.5", "puolitoista", "puolentoista", "ett och ett halvt", "one and a half"},
      {"2", "kaksi", "kahden", "kahta", "kahteen", "kahdessa", "kahdeksi", "två", "two"},
      {"2.5", "kaksi ja puoli", "kahden ja puolen", "two and a half"},
      {"3", "kolme", "kolmen", "kolmea", "kolmeen", "kolmessa", "kolmeksi", "tre", "three"},
      {"4", "neljä", "neljän", "neljää", "neljään", "neljässä", "neljäksi", "fyra", "four"},
      {"5", "viisi", "viiden", "viittä", "viiteen", "viidessä", "viideksi", "fem", "five"},
      {"6", "kuusi", "kuuden", "kuutta", "kuuteen", "kuudessa", "kuudeksi", "sex", "six"},
      {"7", "seitsemän", "seitsemää", "seitsemään", "seitsemässä", "seitsemäksi", "sju", "seven"},
      {"8", "kahdeksan", "kahdeksaa", "kahdeksaan", "kahdeksassa", "åtta", "eight"},
      {"9", "yhdeksän", "yhdeksää", "yhdeksään", "yhdeksässä", "nio", "nine"},
      {"10", "kymmenen", "kymmentä", "kymmeneen", "kymmenessä", "kymmeneksi", "tio", "ten"},
      {"11", "yksitoista", "yhdentoista", "elva", "eleven"},
      {"12", "kaksitoista", "kahdentoista", "kahtatoista", "kahdessatoista", "tolv", "twelve"},
      {"13", "kolmetoista", "kolmentoista", "tretton", "thirteen"},
      {"14", "neljätoista", "neljäntoista", "fjorton", "fourteen"},
      {"15", "viisitoista", "viidentoista", "femton", "fifteen"},
      {"18", "kahdeksantoista", "arton", "eighteen"},
      {"20", "kaksikymmentä", "kahdenkymmenen", "tjugo", "twenty"},
      {"24", "kaksikymmentäneljä", "kahdenkymmenenneljän", "tjugofyra", "twenty-four"},
      {"30", "kolmekymmentä", "kolmenkymmenen", "trettio", "thirty"},
      {"36", "kolmekymmentäkuusi", "trettiosex", "thirty-six"},
      {"60", "kuusikymmentä", "sextio", "sixty"},
      {"90", "yhdeksänkymmentä", "nittio", "ninety"},
    };
    for (String[] row : words) {
      for (int i = 1; i < row.length; i++) {
        numbers.put(row[i], Double.parseDouble(row[0]));
      }
    }
    return numbers;
  }
}
