package fi.seloste.declare.notice;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the sentence that says that the list of contents is complete. */
final class ClosedList {

  /** {@code Noutopisteen asiakkaista emme …}: of one group only. */
  private static final Pattern OF_GROUP =
      Pattern.compile("(?iu)\\p{L}+ \\p{L}+(?:ista|istä|ilta|iltä) [^,.:]*\\b(?:emme|ei)\\b");

  private final Cues cues;
  private @Nullable Passage closing;

  ClosedList(Cues cues) {
    this.cues = cues;
  }

  /** The sentence; null when the list is open. */
  @Nullable Passage closing() {
    return closing;
  }

  void close(Passage passage) {
    if (closing == null && !OF_GROUP.matcher(passage.text()).lookingAt()) {
      closing = passage;
    }
  }

  /** Whether the sentence says that nothing else is kept. */
  void read(Passage passage, List<Word> words) {
    if (closing != null || !passage.inAny(Section.CONTENTS, Section.PURPOSES, Section.OTHER)) {
      return;
    }
    boolean nothingElse =
        cues.in(words, "negation")
            && cues.in(words, "other")
            && (cues.in(words, "keep") || (cues.in(words, "have") && cues.in(words, "holder")))
            && (cues.in(words, "than") || otherData(words) || words.size() <= 4);
    boolean all =
        passage.in(Section.CONTENTS)
            && cues.in(words, "all")
            && cues.in(words, "collect")
            && cues.in(words, "following");
    boolean only =
        passage.in(Section.CONTENTS)
            && cues.in(words, "justonly")
            && cues.in(words, "following")
            && !cues.in(words, "negation");
    if (nothingElse || all || only) {
      close(passage);
    }
  }

  /** {@code muita tietoja}: other data, and not other comments. */
  private boolean otherData(List<Word> words) {
    int other = cues.first(words, "other");
    return other + 1 < words.size()
        && words
            .get(other + 1)
            .form()
            .matches("(?:henkilo|asiakas|person)?(?:tieto|tiedo|upp?gift|data|information).*");
  }
}
