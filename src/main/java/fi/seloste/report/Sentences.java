package fi.seloste.report;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences of the notice that something was read from, in the order of the notice. */
final class Sentences {

  /** A sentence, the topics it is about, and what was read from it. */
  record Sentence(Quote quote, List<String> topics, List<String> readings) {}

  private final Wording wording;
  private final Map<Quote, Sentence> read = new LinkedHashMap<>();

  private Sentences(Wording wording) {
    this.wording = wording;
  }

  static List<Sentence> of(Register register, Wording wording) {
    Sentences sentences = new Sentences(wording);
    sentences.read(register);
    return sentences.read.values().stream()
        .sorted(Comparator.comparingInt(Sentences::line))
        .toList();
  }

  private static int line(Sentence sentence) {
    Integer line = sentence.quote().line();
    return line == null ? Integer.MAX_VALUE : line;
  }

  private void read(Register register) {
    Words words = wording.words();
    register.declares().forEach(d -> add(d.quote(), "contents", wording.declared(d)));
    register.excludes().forEach(e -> add(e.quote(), "exclusions", wording.excluded(e)));
    register.separates().forEach(s -> add(s.quote(), "separation", wording.separated(s)));
    register.protects().forEach(p -> add(p.quote(), "security", wording.protectedData(p)));
    register.admits().forEach(a -> add(a.quote(), "groups", wording.admission(a)));
    register.origins().forEach(o -> add(o.quote(), "origins", wording.origin(o)));
    register.stores().forEach(s -> add(s.quote(), "stores", wording.store(s)));
    register.recipients().forEach(r -> add(r.quote(), "recipients", wording.recipient(r)));
    Quote none = register.noDisclosure();
    if (none != null) {
      add(none, "recipients", words.text("read.no-disclosure"));
    }
    Register.Area area = register.area();
    if (area != null) {
      String where = words.orId("area.", area.is());
      add(area.quote(), "transfers", words.text("read.area", Map.of("area", where)));
    }
    Register.Recordings recordings = register.recordings();
    if (recordings != null) {
      add(recordings.quote(), "recordings", wording.recordings(recordings));
    }
    for (RetentionRule rule : register.retention()) {
      add(rule.quote(), "retention", wording.retention(rule));
    }
  }

  private void add(Quote quote, String topic, String reading) {
    if (quote.quote() == null && quote.line() == null) {
      return;
    }
    Sentence sentence =
        read.computeIfAbsent(quote, q -> new Sentence(q, new ArrayList<>(), new ArrayList<>()));
    once(sentence.topics(), wording.words().text("topic." + topic));
    once(sentence.readings(), reading);
  }

  private static void once(List<String> texts, String text) {
    if (!texts.contains(text)) {
      texts.add(text);
    }
  }
}
