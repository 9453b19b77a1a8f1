package fi.seloste.collect;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through vCards 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350): each is a record. */
final class VcardWalk {

  private static final int LONGEST = 16_000_000;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("FN", "full name"),
          Map.entry("NICKNAME", "nickname"),
          Map.entry("BDAY", "birthday"),
          Map.entry("ANNIVERSARY", "anniversary"),
          Map.entry("TEL", "phone"),
          Map.entry("EMAIL", "email"),
          Map.entry("TITLE", "title"),
          Map.entry("ROLE", "role"),
          Map.entry("NOTE", "note"),
          Map.entry("URL", "url"),
          Map.entry("LABEL", "address"),
          Map.entry("REV", "modified"),
          Map.entry("UID", "uid"),
          Map.entry("GEO", "location"),
          Map.entry("TZ", "time zone"),
          Map.entry("GENDER", "gender"),
          Map.entry("LANG", "language"),
          Map.entry("IMPP", "instant messaging"),
          Map.entry("RELATED", "related"),
          Map.entry("PHOTO", "photo"));

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "N", List.of("last name", "first name", "middle names", "name prefix", "name suffix"),
          "ADR",
              List.of(
                  "address.po box",
                  "address.apartment",
                  "address.street",
                  "address.city",
                  "address.region",
                  "address.postal code",
                  "address.country"),
          "ORG", List.of("company", "department"));

  private final Reader text;
  private final TreeEvents events;
  private @Nullable String ahead;
  private long line;
  private long started;
  private long begun;
  private int nested;
  private boolean agent;

  VcardWalk(Reader text, TreeEvents events) {
    this.text = text;
    this.events = events;
  }

  /** Goes to the end, or until nobody wants more. */
  void run() throws IOException, UnreadableFileException {
    for (VcardLine one = next(); one != null && events.more(); one = next()) {
      boolean card = one.value().strip().equalsIgnoreCase("VCARD");
      if (one.name().equals("BEGIN") && card) {
        begin();
      } else if (one.name().equals("END") && card) {
        end();
      } else if (begun > 0) {
        property(one);
      }
    }
    if (begun > 0) {
      events.close();
      throw new UnreadableFileException("cut-short", begun);
    }
  }

  private void begin() {
    if (begun > 0 && agent) {
      nested++;
      return;
    }
    if (begun > 0) {
      // the card before has no end
      events.close();
    }
    begun = started;
    events.open("", started);
  }

  private void end() {
    if (nested > 0) {
      nested--;
    } else if (begun > 0) {
      events.close();
      begun = 0;
    }
  }

  private void property(VcardLine one) {
    List<String> names = PARTS.get(one.name());
    agent = one.name().equals("AGENT");
    if (one.name().isEmpty() || one.name().equals("VERSION") || one.name().equals("PRODID")) {
      return;
    }
    if (one.binary()) {
      events.value(name(one), started, "[binary]", Values.TEXT);
    } else if (names == null) {
      value(name(one), String.join(";", one.parts()));
    } else {
      List<String> parts = one.parts();
      for (int i = 0; i < parts.size(); i++) {
        value(names.get(Math.min(i, names.size() - 1)), parts.get(i));
      }
    }
  }

  private void value(String name, String value) {
    if (!value.isEmpty()) {
      String plain = value.regionMatches(true, 0, "tel:", 0, 4) ? value.substring(4) : value;
      events.value(name, started, plain, Values.TEXT);
    }
  }

  private static String name(VcardLine one) {
    String known = NAMES.get(one.name());
    return known == null ? one.name().toLowerCase(Locale.ROOT).replaceFirst("^x-", "") : known;
  }

  /** The next property, unfolded; null at the end. */
  private @Nullable VcardLine next() throws IOException, UnreadableFileException {
    String first = ahead == null ? line() : ahead;
    ahead = null;
    if (first == null) {
      return null;
    }
    started = line;
    StringBuilder whole = new StringBuilder(first);
    VcardLine one = VcardLine.of(first);
    while (true) {
      String more = line();
      if (more == null) {
        break;
      }
      if (one.quotedPrintable() && whole.length() > 0 && whole.charAt(whole.length() - 1) == '=') {
        whole.setLength(whole.length() - 1);
        whole.append(more);
      } else if (more.startsWith(" ") || more.startsWith("\t")) {
        whole.append(more, 1, more.length());
      } else {
        ahead = more;
        break;
      }
      if (whole.length() > LONGEST) {
        throw new UnreadableFileException("value-too-long", line);
      }
    }
    return VcardLine.of(whole.toString());
  }

  /** The next line; null at the end. */
  private @Nullable String line() throws IOException, UnreadableFileException {
    StringBuilder read = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return null;
    }
    line++;
    while (c >= 0 && c != '\n') {
      if (read.length() > LONGEST) {
        throw new UnreadableFileException("value-too-long", line);
      }
      read.append((char) c);
      c = text.read();
    }
    int last = read.length() - 1;
    return last >= 0 && read.charAt(last) == '\r' ? read.substring(0, last) : read.toString();
  }
}
