package fi.seloste.declare.notice;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the sentences that announce what is kept where no heading does: {@code Keräämme seuraavia
 * tietoja:}.
 */
final class Announcements {

  private static final Set<Section> OPEN =
      EnumSet.of(
          Section.OTHER,
          Section.CONTROLLER,
          Section.CONTACT,
          Section.REGISTER_NAME,
          Section.SUBJECTS,
          Section.PURPOSES,
          Section.LEGAL_BASIS,
          Section.DATE);

  private final Pattern announces;
  private final Pattern others;

  Announcements(String language) {
    Pattern own = Pattern.compile("");
    Pattern not = Pattern.compile("");
    for (String[] cells : Tables.read("announcements.tsv")) {
      if (cells[1].equals(language)) {
        Pattern pattern =
            Pattern.compile(cells[2], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        own = cells[0].equals("contents") ? pattern : own;
        not = cells[0].equals("other") ? pattern : not;
      }
    }
    this.announces = own;
    this.others = not;
  }

  /** Whether a sentence begins with the register and what it holds. */
  boolean holds(String text) {
    return text.matches(
        "(?iu)\\s*(?:asiakas|jäsen|potilas)?(?:rekister(?:i|iin|issä)|registret|i registret|the"
            + " register)(?:\\s.*)?");
  }

  /**
   * Whether a text announces contents, in a part that is not about something that excludes them.
   *
   * @param label the text up to its colon, or the whole label over a list
   */
  boolean contents(String label, Set<Section> now) {
    return OPEN.containsAll(now)
        && label.length() < 260
        && announces.matcher(label).find()
        && !others.matcher(label).find();
  }
}
