package fi.seloste.declare.notice;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Area;
import fi.seloste.declare.Register.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a notice says the data stay and where they lie. */
final class PlaceReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern EUROPE =
      Pattern.compile(
          "\\bEU\\b|EU:|EU-|EU/|Euroopan (?:unioni|talous)|Europeiska (?:unionen|ekonomiska)"
              + "|European (?:Union|Economic)|\\bETA|\\bEES\\b|EES-|\\bEEA\\b|ETAN|kolmansiin mai"
              + "|tredje ?l[aä]nd|third countr",
          Pattern.UNICODE_CASE);
  private static final Pattern WIDER =
      Pattern.compile("\\bETA|ETAN|talousaluee|\\bEES|ekonomiska samarbets|\\bEEA|Economic Area");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "ulkopuol|utanför|outside|leaves? the E|kolmansiin mai|tredje ?l[aä]nd|third"
              + " countr|muihin maihin",
          FLAGS);
  private static final Pattern FINLAND =
      Pattern.compile(
          "Suomen (?:rajojen )?ulkopuol|utanför Finland|outside (?:of )?Finland", FLAGS);
  private static final Pattern IN_FINLAND =
      Pattern.compile(
          "(?:pysyvät|säilyvät|säilytetään|sijaitse\\S+) (?:\\S+ )?Suomessa|Suomessa"
              + " sijaitsev|[Tt]iedot (?:ovat|sijaitsevat) (?:\\S+ )?Suomessa|stannar i"
              + " Finland|(?:stay|remain|kept|stored) (?:only )?in Finland",
          FLAGS);
  private static final Pattern HOST =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}\\d&-]*\\s){0,2}\\p{Lu}[\\p{L}\\d&-]*?)i?n\\s+(?:\\p{Ll}+\\s)?palvelim(?:ella|illa)");

  private final Cues cues;
  private final Phrases phrases;
  final List<Found<Store>> stores = new ArrayList<>();
  final List<Undecided> undecided = new ArrayList<>();
  private @Nullable Found<Area> area;
  private boolean spoken;

  PlaceReader(Lexicon lexicon) {
    this.cues = lexicon.cues();
    this.phrases = new Phrases("stores.tsv", lexicon.language());
  }

  /** Where the data stay; null when the notice does not say. */
  @Nullable Found<Area> area() {
    return area;
  }

  /** Whether it says anything of transfers. */
  boolean spoken() {
    return spoken;
  }

  void read(Passage passage) {
    List<Word> words = Word.of(passage.text());
    area(passage, words);
    if (passage.inAny(
        Section.PROTECTION, Section.DISCLOSURES, Section.TRANSFERS, Section.RETENTION)) {
      stores(passage, words);
    }
  }

  private void area(Passage passage, List<Word> words) {
    String text = passage.text();
    Quote quote = new Quote(passage.quote(), passage.line());
    boolean europe = EUROPE.matcher(text).find();
    boolean outside = OUTSIDE.matcher(text).find();
    boolean finland = FINLAND.matcher(text).find();
    boolean denied = cues.in(words, "negation");
    spoken |= passage.in(Section.TRANSFERS) || (europe && outside);
    if (IN_FINLAND.matcher(text).find()
        && !denied
        && passage.inAny(
            Section.TRANSFERS, Section.DISCLOSURES, Section.PROTECTION, Section.OTHER)) {
      stay("FI", quote, 0.8);
    } else if (finland && denied) {
      stay("FI", quote, 0.9);
    } else if (europe && outside && denied) {
      List<Word> without =
          words.stream().filter(word -> !word.form().matches("muutoin|muuten")).toList();
      if (cues.in(without, "except")) {
        undecided.add(new Undecided("area", "data leave the area in some cases", quote));
      } else {
        stay(WIDER.matcher(text).find() || !text.contains("EU") ? "EEA" : "EU", quote, 0.9);
      }
    } else if (europe && outside && cues.in(words, "pass")) {
      undecided.add(new Undecided("area", "data may leave the EEA; write area: any", quote));
    } else if (passage.in(Section.TRANSFERS)
        && denied
        && !cues.in(words, "except")
        && (words.size() <= 2
            || (!passage.in(Section.DISCLOSURES)
                && cues.in(words, "pass")
                && words.size() <= 12))) {
      String title = passage.title();
      boolean narrow = title.contains("EU") && !WIDER.matcher(title).find();
      stay(narrow ? "EU" : "EEA", quote, 0.6);
    }
  }

  private void stay(String is, Quote quote, double sure) {
    boolean stricter = area != null && is.equals("FI") && !area.value().is().equals("FI");
    if (area == null || stricter || area.confidence() < sure) {
      area = new Found<>(new Area(is, quote), sure);
    }
  }

  private void stores(Passage passage, List<Word> words) {
    Quote quote = new Quote(passage.quote(), passage.line());
    if (cues.in(words, "negation") && words.size() < 6) {
      return;
    }
    for (Phrases.Hit hit : phrases.find(words)) {
      store(hit.id(), quote, 0.75);
    }
    Matcher host = HOST.matcher(passage.text());
    if (host.find()) {
      String id = Slug.of(host.group(1));
      if (!id.isEmpty() && !id.startsWith("rekisteri") && !id.startsWith("palvelun")) {
        store(id, quote, 0.7);
      }
    }
  }

  private void store(String id, Quote quote, double sure) {
    if (stores.stream().noneMatch(store -> store.value().store().equals(id))) {
      stores.add(new Found<>(new Store(id, quote), sure));
    }
  }
}
