package fi.seloste;

import fi.seloste.declare.Folding;
import java.util.List;
import java.util.Map;

/**
 * What a source is used for: what the job says, else what its id, its files' names or its recipient
 * give away. A list that looks like marketing and is none is told apart by {@code purpose: none}.
 */
final class Purposes {

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "marketing",
          List.of(
              "markkinointi",
              "marketing",
              "uutiskirje",
              "newsletter",
              "nyhetsbrev",
              "kampanja",
              "campaign",
              "kampanj",
              "mainos",
              "reklam",
              "postituslista",
              "mailing",
              "marknadsforing"),
          "directory",
          List.of("hakemisto", "directory", "katalog", "phonebook"));

  /** A list of those who must not be contacted is not one of those who are. */
  private static final List<String> SUPPRESSION =
      List.of(
          "kielto",
          "kiellot",
          "estolista",
          "suppress",
          "unsub",
          "opt-out",
          "optout",
          "ban-",
          "-ban",
          "forbud",
          "sparr");

  private Purposes() {}

  /** The purpose; empty when nothing gives it away. */
  static String of(JobFile.Source source) {
    if (source.purpose() != null) {
      return source.purpose();
    }
    String recipient =
        source.recipient() == null || source.recipient().fixed() == null
            ? ""
            : source.recipient().fixed();
    String words = Folding.fold(source.id() + " " + recipient + " " + names(source.files()));
    if (SUPPRESSION.stream().anyMatch(words::contains)) {
      return "";
    }
    for (String purpose : List.of("marketing", "directory")) {
      if (WORDS.getOrDefault(purpose, List.of()).stream().anyMatch(words::contains)) {
        return purpose;
      }
    }
    return "";
  }

  /** The last parts of the globs: folders above are the company's, not the list's. */
  private static String names(List<String> globs) {
    StringBuilder names = new StringBuilder();
    for (String glob : globs) {
      names.append(glob.substring(glob.lastIndexOf('/') + 1)).append(' ');
    }
    return names.toString();
  }
}
