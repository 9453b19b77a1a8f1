package fi.seloste.declare.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The groups of people that a notice is about, and which of them a sentence means. */
final class Groups {

  /** A group that a sentence is about stands among its first words. */
  private static final int FIRST = 6;

  private static final Pattern LISTS =
      Pattern.compile(
          "(?iu)^(?:henkilöryhmä|rekisteröity(?:jä|inä|jen ryhm)|rekisterin"
              + " rekisteröity|rekisterissä (?:olevia|käsitellään (?:\\S+"
              + " ){0,3}(?:henkilöiden|asiakkaiden) tietoja)|registrerade (?:är|personer)|(?:the"
              + " )?data subjects (?:are|of))");

  /** Parts that name others than those the notice is about. */
  private static final Section[] ABOUT_OTHERS = {
    Section.DISCLOSURES,
    Section.TRANSFERS,
    Section.PROTECTION,
    Section.CONTROLLER,
    Section.CONTACT,
    Section.RIGHTS
  };

  private final Phrases phrases;

  Groups(String language) {
    this.phrases = new Phrases("groups.tsv", language);
  }

  /** The groups that a text names, in its order. */
  List<String> in(String text) {
    return in(Word.of(text), Integer.MAX_VALUE);
  }

  private List<String> in(List<Word> words, int to) {
    Set<String> found = new LinkedHashSet<>();
    for (Phrases.Hit hit : phrases.find(words)) {
      if (hit.from() < to && !hit.ending().endsWith("lle")) {
        found.add(hit.id());
      }
    }
    return List.copyOf(found);
  }

  /**
   * Whose data a sentence means: those it names before the data, else those of the labels above.
   * Empty when neither names a group.
   */
  List<String> of(Passage passage, List<Word> words, int mention) {
    List<String> own = in(words, Math.min(mention, FIRST));
    if (!own.isEmpty()) {
      return List.of(inHead(own.get(0), passage.heads()));
    }
    for (int i = passage.heads().size() - 1; i >= 0; i--) {
      List<String> head = in(passage.heads().get(i));
      if (!head.isEmpty()) {
        return head;
      }
    }
    return List.of();
  }

  /** A user under a label for the users of providers is one of them. */
  private String inHead(String group, List<String> heads) {
    for (String head : heads) {
      for (String named : in(head)) {
        if (named.endsWith("-" + group)) {
          return named;
        }
      }
    }
    return group;
  }

  /** Whether a sentence of another part lists the groups. */
  boolean lists(Passage passage) {
    return passage.in(Section.SUBJECTS) || LISTS.matcher(passage.text()).find();
  }

  /** Whether it lists the groups and no data of theirs. */
  boolean onlyLists(Passage passage) {
    return LISTS.matcher(passage.text()).find()
        || (passage.in(Section.SUBJECTS) && !passage.in(Section.CONTENTS));
  }

  /**
   * All groups of a notice: those it lists, else those of its title, else the most frequent one.
   */
  List<String> all(List<Passage> passages, String title) {
    Set<String> listed = new LinkedHashSet<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Passage passage : passages) {
      List<String> named = in(passage.text());
      if (lists(passage)) {
        listed.addAll(named);
      }
      if (!passage.inAny(ABOUT_OTHERS)) {
        named.forEach(group -> counts.merge(group, 1, Integer::sum));
      }
    }
    if (!listed.isEmpty()) {
      return List.copyOf(listed);
    }
    List<String> entitled = in(title);
    if (!entitled.isEmpty()) {
      return entitled;
    }
    String most = "customer";
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > counts.getOrDefault(most, 0)) {
        most = count.getKey();
      }
    }
    return new ArrayList<>(List.of(most));
  }
}
