package fi.seloste.collect;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a telephone system wrote into the name of a recording. Asterisk and FreePBX write {@code
 * KIND-CALLED-CALLER-yyyyMMdd-HHmmss-EPOCH.SEQ}; others a time and a number in some order.
 *
 * @param file the file's own name without folders
 * @param started when the call began, {@code yyyy-MM-ddTHH:mm:ss} or {@code yyyy-MM-dd}; or empty
 * @param number the number of the other party, as written; or empty
 * @param direction {@code inbound}, {@code outbound}, {@code internal}, or empty
 */
record SoundName(String file, String started, String number, String direction) {

  /** Calls are dated by the clock on the wall of the office. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)"
              + "(?:[-_T .]{0,3}(\\d\\d)[-_.:h]?(\\d\\d)(?:[-_.:m]?(\\d\\d))?)?(?!\\d)");
  private static final Pattern FINNISH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)"
              + "(?:[-_T ]{1,3}(?:klo[-_ ]?)?(\\d{1,2})[-_.:](\\d\\d)(?:[-_.:](\\d\\d))?)?(?!\\d)");
  private static final Pattern UNIQUE_ID = Pattern.compile("(?<!\\d)(1\\d{9})(\\.\\d+)?(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d+])(\\+?\\d{5,15})(?!\\d)");
  private static final Pattern SWITCH =
      Pattern.compile("^(\\p{L}+)-(\\+?[\\w*#]+)-(\\+?[\\w*#]+)-.*", Pattern.DOTALL);

  private static final Set<String> INBOUND =
      Set.of(
          "external",
          "in",
          "inbound",
          "incoming",
          "q",
          "queue",
          "rg",
          "grp",
          "did",
          "saapuva",
          "tuleva",
          "inkommande");
  private static final Set<String> OUTBOUND =
      Set.of("out", "outbound", "outgoing", "lähtevä", "soitettu", "utgående");
  private static final Set<String> INTERNAL = Set.of("internal", "sisäinen", "intern");

  /** What the name says. */
  static SoundName of(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    String direction = direction(stem);
    StringBuilder rest = new StringBuilder(stem);
    String started = started(rest);
    return new SoundName(file, started, number(stem, rest.toString(), direction), direction);
  }

  private static String direction(String stem) {
    String composed = Normalizer.normalize(stem, Normalizer.Form.NFC);
    for (String word : composed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (INBOUND.contains(word)) {
        return "inbound";
      }
      if (OUTBOUND.contains(word)) {
        return "outbound";
      }
      if (INTERNAL.contains(word)) {
        return "internal";
      }
    }
    return "";
  }

  /** Takes the times out of the rest, and returns the best of them. */
  private static String started(StringBuilder rest) {
    String found = take(rest, ISO, SoundName::iso);
    if (found.isEmpty()) {
      found = take(rest, FINNISH, SoundName::finnish);
    }
    String unique = take(rest, UNIQUE_ID, SoundName::epoch);
    return found.isEmpty() ? unique : found;
  }

  private static String take(
      StringBuilder rest, Pattern pattern, java.util.function.Function<Matcher, String> reading) {
    Matcher matcher = pattern.matcher(rest);
    while (matcher.find()) {
      try {
        String time = reading.apply(matcher);
        rest.replace(matcher.start(), matcher.end(), "_");
        return time;
      } catch (DateTimeException e) {
        // digits that are no time, such as a number
      }
    }
    return "";
  }

  private static String iso(Matcher m) {
    return time(m.group(1), m.group(3), m.group(4), m.group(5), m.group(6), m.group(7));
  }

  private static String finnish(Matcher m) {
    return time(m.group(3), m.group(2), m.group(1), m.group(4), m.group(5), m.group(6));
  }

  private static String epoch(Matcher m) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(m.group(1))), ZONE));
  }

  private static String time(
      String year,
      String month,
      String day,
      @org.jspecify.annotations.Nullable String hour,
      @org.jspecify.annotations.Nullable String minute,
      @org.jspecify.annotations.Nullable String second) {
    LocalDateTime time =
        LocalDateTime.of(
            Integer.parseInt(year),
            Integer.parseInt(month),
            Integer.parseInt(day),
            hour == null ? 0 : Integer.parseInt(hour),
            minute == null ? 0 : Integer.parseInt(minute),
            second == null ? 0 : Integer.parseInt(second));
    return hour == null
        ? time.toLocalDate().toString()
        : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time);
  }

  private static String number(String stem, String rest, String direction) {
    Matcher named = SWITCH.matcher(stem);
    if (named.matches()) {
      String called = named.group(2);
      String caller = named.group(3);
      String outside = direction.equals("outbound") ? called : caller;
      String other = direction.equals("outbound") ? caller : called;
      if (NUMBER.matcher(outside).matches()) {
        return outside;
      }
      if (NUMBER.matcher(other).matches() && direction.isEmpty()) {
        return other;
      }
    }
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(rest);
    while (matcher.find()) {
      numbers.add(matcher.group(1));
    }
    return numbers.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }
}
