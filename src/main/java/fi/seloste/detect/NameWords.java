package fi.seloste.detect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words that names are made of, with what each can be. First names and surnames are own lists
 * of the common ones; their Finnish and Swedish case forms, and their spellings without accents,
 * are made from them.
 */
final class NameWords {

  static final int FIRST = 1;
  static final int FIRST_FORM = 1 << 1;
  static final int LAST = 1 << 2;
  static final int LAST_FORM = 1 << 3;

  /** Is also a common word, so that it tells little by itself. */
  static final int FIRST_COMMON = 1 << 4;

  static final int LAST_COMMON = 1 << 5;
  static final int PARTICLE = 1 << 6;
  static final int TITLE = 1 << 7;
  static final int CONNECTOR = 1 << 8;
  static final int COMPANY = 1 << 9;

  /** A company form only at the beginning or the end of a name. */
  static final int COMPANY_EDGE = 1 << 10;

  static final int ORGANISATION = 1 << 11;
  static final int TRADE = 1 << 12;

  /** Swedish and English. */
  private static final List<String> GENITIVE = List.of("s", "'s");

  private static final List<String> APOSTROPHE = List.of("'", "'s");
  private static final Pattern ASCII = Pattern.compile("[A-Za-z]*");
  private static final Locale FINNISH = Locale.forLanguageTag("fi");
  private static final WordMemo TABLE = new WordMemo(load());

  private NameWords() {}

  /** What the word in the slice can be; 0 when it is in no list. */
  static int flags(byte[] b, int from, int to) {
    return TABLE.get(b, from, to);
  }

  private static WordTable load() {
    WordTable table = new WordTable(120_000);
    WordList.words("first-names.tsv", (origin, name) -> add(table, name, FIRST, FIRST_FORM));
    WordList.words("surnames.tsv", (origin, name) -> addSurname(table, origin, name));
    WordList.words(
        "common-names.tsv",
        (kind, name) -> {
          boolean first = kind.equals("first");
          table.add(name, first ? FIRST | FIRST_COMMON : LAST | LAST_COMMON);
          inflect(table, name, first ? FIRST_FORM : LAST_FORM);
        });
    WordList.words("name-words.tsv", (kind, word) -> table.add(word, kind(kind)));
    return table;
  }

  private static int kind(String kind) {
    return switch (kind) {
      case "title" -> TITLE;
      case "particle" -> PARTICLE;
      case "connector" -> CONNECTOR;
      case "company" -> COMPANY;
      case "edge" -> COMPANY_EDGE;
      case "organisation" -> ORGANISATION;
      default -> TRADE;
    };
  }

  private static void addSurname(WordTable table, String origin, String name) {
    add(table, name, LAST, LAST_FORM);
    Predicate<String> ends = name::endsWith;
    if (origin.equals("ru") && (ends.test("ov") || ends.test("ev") || ends.test("in"))) {
      add(table, name + "a", LAST, LAST_FORM);
    }
  }

  /** Adds a name with its case forms. */
  static void add(WordTable table, String name, int base, int form) {
    table.add(name, base);
    if (!ASCII.matcher(name).matches()) {
      table.add(HeaderText.fold(name), form);
    }
    inflect(table, name, form);
  }

  private static void inflect(WordTable table, String name, int form) {
    String lower = name.toLowerCase(FINNISH);
    FinnishForms.singular(lower, (stem, endings) -> table.add(stem, endings, form));
    table.add(lower, lower.endsWith("s") ? APOSTROPHE : GENITIVE, form);
  }

  /** The lower-case bytes of a suffix. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
