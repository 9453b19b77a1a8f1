package fi.seloste.declare.notice;

import fi.seloste.declare.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions whose field has a usual name: financing, consent. */
final class Conditions {

  private record Known(String column, List<String> values, Phrases phrases) {}

  private final List<Known> all = new ArrayList<>();

  Conditions(String language) {
    for (String[] cells : Tables.read("conditions.tsv")) {
      if (cells[1].equals(language)) {
        all.add(
            new Known(
                cells[0],
                List.of(cells[3].split("\\s*,\\s*", -1)),
                Phrases.of(cells[0], language, cells[2])));
      }
    }
  }

  /** The condition under which a sentence names something; null when it names none of ours. */
  @Nullable Condition of(String sentence, List<Word> words, Phrases.Hit mention) {
    for (Known known : all) {
      for (Phrases.Hit hit : known.phrases().find(words)) {
        boolean self = hit.from() < mention.to() && mention.from() < hit.to();
        String form = words.get(hit.to() - 1).form();
        boolean when =
            form.matches(".*(?:lla|ssa|issa|sta)(?:nsa|mme)?|.*kohde|samtycke|consent")
                || sentence.matches("(?s).*\\b(?:kun|jos|mikäli|om|när|if|when)\\b.*");
        if (!self && when) {
          return new Condition(known.column(), known.values(), null, null);
        }
      }
    }
    return null;
  }
}
