package fi.seloste.declare.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds by meaning what a heading announces, whatever its words, numbering or case. */
final class Headings {

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:§\\s*)?(?:\\d{1,2}(?:\\.\\d{1,2})*[.):]?(?=\\s)|[IVX]{1,4}[.)]|[A-H][.)]|\\(?[a-h]\\))\\s*[-–.]?\\s*");
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)[.):]?\\s");
  private static final Set<Section> SMALL =
      EnumSet.of(
          Section.CONTACT,
          Section.MARKETING,
          Section.REGISTER_NAME,
          Section.DATE,
          Section.RECORDINGS,
          Section.COOKIES,
          Section.OTHER,
          Section.PURPOSES,
          Section.SUBJECTS);

  private final Phrases phrases;
  private final String language;

  Headings(String language) {
    this.language = language;
    this.phrases = new Phrases("sections.tsv", language);
  }

  String language() {
    return language;
  }

  /** The number of a heading, such as 3.1; empty when it has none. */
  static String number(String text) {
    Matcher number = NUMBERED.matcher(text.strip());
    return number.lookingAt() ? number.group(1) : "";
  }

  /** Whether it is about nothing that a part of its own would be. */
  static boolean small(Set<Section> found) {
    return SMALL.containsAll(found);
  }

  /** A text without its number. */
  static String bare(String text) {
    return NUMBERING.matcher(text.strip()).replaceFirst("").strip();
  }

  static boolean numbered(String text) {
    Matcher number = NUMBERING.matcher(text.strip());
    return number.lookingAt() && number.end() < text.strip().length();
  }

  /** Whether it is in capitals. */
  static boolean shouted(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return letters >= 4 && capitals >= letters * 0.9 && !text.contains("@");
  }

  /**
   * What a heading is about; null when it says nothing that is known.
   *
   * @param least the share of its words that must be known
   */
  @Nullable Set<Section> sections(String heading, double least) {
    List<Word> words = Word.of(bare(heading));
    List<Phrases.Hit> hits = phrases.find(words);
    if (hits.isEmpty() || words.isEmpty()) {
      return null;
    }
    int known = hits.stream().mapToInt(hit -> hit.to() - hit.from()).sum();
    boolean weakOnly = hits.stream().allMatch(Phrases.Hit::weak);
    if (known < words.size() * (weakOnly ? Math.max(0.6, least) : least)) {
      return null;
    }
    EnumSet<Section> found = EnumSet.noneOf(Section.class);
    hits.stream()
        .filter(hit -> weakOnly || !hit.weak())
        .forEach(hit -> found.add(Section.valueOf(hit.id())));
    return resolved(found);
  }

  private static Set<Section> resolved(EnumSet<Section> found) {
    if (found.contains(Section.RIGHTS) && !found.contains(Section.CONTENTS)) {
      return EnumSet.of(Section.RIGHTS);
    }
    if (found.size() > 1) {
      found.remove(Section.OTHER);
    }
    if (found.contains(Section.CONTENTS)) {
      found.remove(Section.REGISTER_NAME);
    }
    return found;
  }

  /**
   * What a line of plain text announces; null when it is no heading.
   *
   * @param alone whether an empty line stands before it
   * @param now the part that it stands in
   * @param next the line after it that is not empty
   */
  @Nullable Set<Section> plain(String text, boolean alone, Set<Section> now, String next) {
    String bare = bare(text);
    boolean numbered = numbered(text);
    int words = Word.of(bare).size();
    if (bare.isEmpty() || bare.length() > 110 || words > 13 || bare.matches(".*[,;]$")) {
      return null;
    }
    boolean stopped = bare.endsWith(".") && !numbered;
    if (stopped || bare.contains("@") || Character.isLowerCase(bare.charAt(0))) {
      return null;
    }
    boolean shouted = shouted(bare);
    boolean over = !bare.contains(",") && words <= 5 && next.matches("(?s).{40,}[.:]|.{120,}|.*:");
    double least =
        numbered || bare.endsWith("?") || shouted
            ? 0.2
            : over && !bare.matches(".*[:.]") ? 0.3 : alone && !bare.contains(",") ? 0.4 : 0.6;
    Set<Section> found = sections(bare, least);
    if (found == null) {
      boolean unknown = (numbered && bare.length() < 70 && !bare.endsWith(".")) || shouted;
      return unknown && !bare.contains(":") ? EnumSet.of(Section.OTHER) : null;
    }
    if (over
        && !alone
        && !numbered
        && !shouted
        && SMALL.containsAll(found)
        && sections(bare, 0.6) == null) {
      return null;
    }
    boolean inList = now.contains(Section.CONTENTS) && !numbered && !shouted;
    if (inList && SMALL.containsAll(found) && !(alone && address(next))) {
      return null;
    }
    return found;
  }

  private static boolean address(String next) {
    return next.contains("@")
        || next.matches(".*\\d{3}.*")
        || next.matches("(?iu)(?:nimi|namn|name)\\s*:.*")
        || next.matches(".*\\b(?:Oy|Oyj|Ab|ry|rf|Ky|Tmi)\\b.*")
        || next.endsWith(".");
  }
}
