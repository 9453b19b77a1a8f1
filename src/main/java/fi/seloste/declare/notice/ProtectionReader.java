package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Protected;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads whose data a notice says are kept encrypted. */
final class ProtectionReader {

  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)liikenne|yhtey(?:s|det|ks)|ssl|tls|https|trafik|förbindelse|traffic|connection|transfer");

  private final Cues cues;
  private final Groups groups;
  private final Phrases categories;
  private final List<Passage> promises = new ArrayList<>();

  ProtectionReader(Lexicon lexicon) {
    this.cues = lexicon.cues();
    this.groups = lexicon.groups();
    this.categories = lexicon.categories();
  }

  void read(Passage passage) {
    List<Word> words = Word.of(passage.text());
    boolean stored = !LINE.matcher(passage.text()).find();
    if (passage.in(Section.PROTECTION)
        && stored
        && cues.in(words, "secure")
        && !cues.in(words, "negation")) {
      promises.add(passage);
    }
  }

  /** The promises, for the categories declared of the groups that they name. */
  List<Found<Protected>> protects(List<Found<Declared>> declared, List<String> all) {
    List<Found<Protected>> protects = new ArrayList<>();
    for (Passage passage : promises) {
      List<String> about = known(groups.in(passage.text()), all);
      Set<Category> covered = new LinkedHashSet<>();
      for (Mention mention :
          Mention.of(passage.text(), Word.of(passage.text()), categories, cues)) {
        if (!mention.categories().get(0).id().matches("company|credential|username")) {
          covered.addAll(mention.categories());
        }
      }
      if (covered.isEmpty() && !about.isEmpty()) {
        for (Found<Declared> found : declared) {
          if (about.containsAll(found.value().subjects())
              && !found.value().subjects().isEmpty()
              && found.value().category().group().matches("identity|contact")) {
            covered.add(found.value().category());
          }
        }
      }
      if (!covered.isEmpty()) {
        Quote quote = new Quote(passage.quote(), passage.line());
        List<String> subjects = all.size() == 1 ? List.of() : about;
        protects.add(new Found<>(new Protected(List.copyOf(covered), subjects, quote), 0.7));
      }
    }
    return protects;
  }

  /** {@code user} is the {@code provider-user} where that is the only kind of user. */
  private static List<String> known(List<String> named, List<String> all) {
    Set<String> known = new LinkedHashSet<>();
    for (String name : named) {
      all.stream()
          .filter(group -> group.equals(name) || group.endsWith("-" + name))
          .findFirst()
          .ifPresent(known::add);
    }
    return List.copyOf(known);
  }
}
