package fi.seloste.declare.notice;

import fi.seloste.declare.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a text into sentences; an abbreviation's full stop ends none. */
final class Sentences {

  private static final Pattern END =
      Pattern.compile(
          "([.!?…]+[)\"”’]?)\\s+(?=[\\p{Lu}\\d(\"“”’•–-])"
              + "|(?<=\\p{Ll}{4})(\\.)(?=\\p{Lu}\\p{Ll}{2,}\\s)");
  private static final Pattern UNIT =
      Pattern.compile("(?su).*\\d\\s?(?:v|kk|pv|vko|vk|min|vrk|mån|h|klo|kpl)");
  private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\p{N}.:&]+$");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "puh", "rek", "nro", "vm", "esim", "mm", "ml", "n", "ns", "ks", "sis", "os", "as", "yms",
          "ym", "jne", "p", "tel", "s", "hlo", "v", "kk", "pv", "vko", "vk", "klo", "min", "max",
          "alk", "eg", "ie", "etc", "tex", "bla", "osv", "dvs", "nr", "ca", "st", "art", "no",
          "incl", "co", "inc", "kpl", "lk", "tms", "huom", "vrt", "em", "ao", "t ex", "e g", "i e",
          "bl a", "m m", "resp", "fr o m", "reknro", "rek nro", "tfn", "kap", "mom", "yht",
          "yht hlo");

  private Sentences() {}

  /**
   * A sentence.
   *
   * @param text itself
   * @param start its first character in the text
   */
  record Sentence(String text, int start) {}

  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      String mark = end.group(1);
      if (mark == null
          || !abbreviation(text.substring(start, end.start()), mark, text, end.end())) {
        add(sentences, text, start, mark == null ? end.end(2) : end.end(1));
        start = end.end();
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  private static void add(List<Sentence> sentences, String text, int start, int end) {
    String sentence = text.substring(start, end);
    if (!sentence.isBlank()) {
      int lead = sentence.length() - sentence.stripLeading().length();
      sentences.add(new Sentence(sentence.strip(), start + lead));
    }
  }

  private static boolean abbreviation(String before, String mark, String text, int after) {
    if (!mark.equals(".")) {
      return false;
    }
    Matcher word = LAST_WORD.matcher(before);
    if (!word.find()) {
      return false;
    }
    String last = word.group();
    if (last.matches("\\d{1,2}") || last.matches("(?:\\d{1,2}\\.)+\\d{1,2}")) {
      // An ordinal or a numbered part, unless the text goes on as a sentence does.
      return before.length() == last.length() || Character.isDigit(text.charAt(after));
    }
    if (UNIT.matcher(before).matches() && Character.isUpperCase(text.charAt(after))) {
      return false;
    }
    return last.matches("\\p{L}") || ABBREVIATIONS.contains(Folding.fold(last));
  }
}
