package fi.seloste.declare.notice;

import fi.seloste.declare.Action;
import fi.seloste.declare.Category;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Area;
import fi.seloste.declare.Register.Contradiction;
import fi.seloste.declare.Register.Origin;
import fi.seloste.declare.Register.Store;
import fi.seloste.declare.RetentionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds sentences of a notice that cannot both be so. What the check of contradictions sees from
 * the register itself (disclosure against recipients, two periods from one clock) is left to it.
 */
final class ContradictionReader {

  /** Services whose providers are outside the EEA, and the country itself. */
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?iu)google|facebook|(?<!\\p{L})meta(?:n|lle)?(?!\\p{L})|instagram|mailchimp|linkedin|youtube|yhdysval|förenta"
              + " staterna|united states|(?<!\\p{L})USA(?!\\p{L})|amerik");

  private static final Pattern ONLY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:vain|ainoastaan|pelkästään|endast|enbart|only|solely)(?!\\p{L})");

  private final Cues cues;
  private final Phrases categories;
  private final List<Found<Contradiction>> all = new ArrayList<>();

  ContradictionReader(Lexicon lexicon) {
    this.cues = lexicon.cues();
    this.categories = lexicon.categories();
  }

  List<Found<Contradiction>> all() {
    return List.copyOf(all);
  }

  /** The data stay in an area, and a service outside it is used. */
  void area(@Nullable Found<Area> area, List<Passage> passages) {
    if (area == null || area.value().is().equals("any")) {
      return;
    }
    for (Passage passage : passages) {
      boolean denied = cues.in(Word.of(passage.text()), "negation");
      boolean speaks = !passage.inAny(Section.RIGHTS, Section.CONTACT, Section.CONTROLLER);
      if (speaks && !denied && ABROAD.matcher(passage.text()).find()) {
        add("area", area.value().quote(), quote(passage), 0.6);
        return;
      }
    }
  }

  /** The list is complete, and a source gives something else. */
  void list(@Nullable Quote closed, List<Passage> passages, Set<Category> declared) {
    if (closed == null) {
      return;
    }
    for (Passage passage : passages) {
      if (!passage.in(Section.SOURCES) || passage.in(Section.CONTENTS)) {
        continue;
      }
      List<Word> words = Word.of(passage.text());
      boolean other =
          !cues.in(words, "negation")
              && Mention.of(passage.text(), words, categories, cues).stream()
                  .filter(mention -> !mention.hit().weak() && got(mention.hit().ending()))
                  .flatMap(mention -> mention.categories().stream())
                  .anyMatch(
                      c -> c.group().matches("online|content|special") && !covered(c, declared));
      if (other) {
        add("list", closed, quote(passage), 0.6);
        return;
      }
    }
  }

  private static boolean got(String ending) {
    return !CaseForms.adverbial(ending) && !CaseForms.outOf(ending) && !CaseForms.into(ending);
  }

  private static boolean covered(Category category, Set<Category> declared) {
    return declared.stream().anyMatch(kept -> kept.covers(category));
  }

  /** The data lie on the company's own server, and with someone else. */
  void stores(List<Found<Store>> stores) {
    Store own = null;
    Store host = null;
    for (Found<Store> found : stores) {
      String store = found.value().store();
      own = store.equals("own-server") ? found.value() : own;
      host = store.matches("it-provider|cloud") ? found.value() : host;
    }
    if (own != null && host != null && !own.quote().equals(host.quote())) {
      add("store", own.quote(), host.quote(), 0.6);
    }
  }

  /** The data come from the person only, and from others. */
  void sources(List<Found<Origin>> origins) {
    for (Found<Origin> one : origins) {
      String said = String.valueOf(one.value().quote().quote());
      if (one.value().origin().equals("customer") && ONLY.matcher(said).find()) {
        origins.stream()
            .map(Found::value)
            .filter(other -> !other.origin().matches("customer|own-use|employee"))
            .filter(other -> !other.quote().equals(one.value().quote()))
            .findFirst()
            .ifPresent(other -> add("source", one.value().quote(), other.quote(), 0.5));
      }
    }
  }

  /** One kind of record has two periods that are nearly the same: six months, and seven. */
  void periods(List<Found<RetentionRule>> rules, List<String> groups) {
    for (int i = 0; i < rules.size(); i++) {
      RetentionRule one = rules.get(i).value();
      for (Found<RetentionRule> found : rules.subList(i + 1, rules.size())) {
        RetentionRule other = found.value();
        boolean same =
            one.records().equals(other.records())
                && !groups.contains(one.records())
                && one.action() == Action.ERASE
                && other.action() == Action.ERASE;
        if (same && near(one, other)) {
          add("period", one.quote(), other.quote(), 0.5);
          return;
        }
      }
    }
  }

  private static boolean near(RetentionRule one, RetentionRule other) {
    if (one.period() == null || other.period() == null || one.clock().equals(other.clock())) {
      return false;
    }
    long a = one.period().toTotalMonths();
    long b = other.period().toTotalMonths();
    return a != b && a > 0 && b > 0 && Math.max(a, b) <= 1.5 * Math.min(a, b);
  }

  private void add(String about, Quote quote, Quote against, double sure) {
    all.add(new Found<>(new Contradiction(about, quote, against), sure));
  }

  private static Quote quote(Passage passage) {
    return new Quote(passage.quote(), passage.line());
  }
}
