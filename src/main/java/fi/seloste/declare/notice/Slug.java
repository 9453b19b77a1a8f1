package fi.seloste.declare.notice;

import fi.seloste.declare.Folding;
import java.util.Set;

/** Makes ids of names. */
final class Slug {

  private static final Set<String> FORMS =
      Set.of(
          "oy",
          "oyj",
          "ab",
          "abp",
          "ky",
          "kb",
          "ay",
          "tmi",
          "ry",
          "rf",
          "osk",
          "sr",
          "ltd",
          "konserni");

  private Slug() {}

  /** The name in lower case with hyphens, without its legal form; empty when nothing is left. */
  static String of(String name) {
    StringBuilder slug = new StringBuilder();
    for (String word : Folding.fold(name.replace("'", "")).split("[^a-z0-9]+", -1)) {
      if (!word.isEmpty() && !FORMS.contains(word) && slug.length() + word.length() < 50) {
        slug.append(slug.isEmpty() ? "" : "-").append(word);
      }
    }
    return slug.toString();
  }
}
