package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Excluded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a published notice into the register that it declares. */
public final class NoticeReader {

  /** A line that is nothing but a date, with a place perhaps. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?iu)(?:\\p{L}+["
              + " ,]*)?(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?20\\d{2}|20\\d{2}-\\d{2}-\\d{2})\\.?");

  private final Lexicon lexicon;
  private final IdentityReader identity = new IdentityReader();
  private final DateReader dates = new DateReader();
  private final ElementsReader elements = new ElementsReader();
  private final ContentsReader contents;
  private final PlaceReader places;
  private final PartyReader parties;
  private final RecordingsReader recordings;
  private final ProtectionReader protection;

  private NoticeReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.contents = new ContentsReader(lexicon);
    this.places = new PlaceReader(lexicon);
    this.parties = new PartyReader(lexicon);
    this.recordings = new RecordingsReader(lexicon);
    this.protection = new ProtectionReader(lexicon);
  }

  /** Whether a file has the ending of a notice, and not of a register file. */
  public static boolean reads(Path file) {
    return NoticeFile.ENDINGS.contains(NoticeFile.ending(file));
  }

  /**
   * Reads a notice.
   *
   * @param file where it is: txt, md, html, docx, doc, odt, rtf or pdf
   * @param name how the register file names it
   * @throws UnreadableNoticeException if it has no text that can be read
   */
  public static NoticeReading read(Path file, String name) throws UnreadableNoticeException {
    return of(NoticeFile.lines(file), name);
  }

  static NoticeReading of(List<Line> lines, String name) {
    String language = Language.of(lines);
    NoticeReader reader = new NoticeReader(Lexicon.of(language));
    Outline.Parts parts = Outline.of(lines, new Headings(language));
    return new NoticeReading(reader.content(parts, name), language);
  }

  /** The notice's own name, which may have its date. */
  private static boolean named(String text) {
    if (ALONE.matcher(text).matches()) {
      return true;
    }
    return text.length() < 100 && text.matches("(?iu).*(?:seloste|beskrivning|policy|notice).*");
  }

  private Content content(Outline.Parts parts, String name) {
    parts.titles().forEach(title -> dates.read(title, title.length() < 100));
    for (Passage passage : parts.passages()) {
      identity.read(passage);
      dates.read(passage.text(), passage.in(Section.DATE) || named(passage.text()));
      elements.read(passage);
      contents.read(passage);
      places.read(passage);
      parties.read(passage);
      recordings.read(passage);
      protection.read(passage);
    }
    String own = Slug.of(identity.controller());
    places.stores.removeIf(store -> same(own, store.value().store()));
    String title = identity.title(parts.titles());
    Set<String> all = new LinkedHashSet<>();
    List<String> named = lexicon.groups().all(parts.passages(), title);
    List<Found<Excluded>> excludes = excludes();
    List<Found<Declared>> declares = declares(excludes);
    all.addAll(named);
    declares.forEach(found -> all.addAll(found.value().subjects()));
    excludes.forEach(found -> all.addAll(found.value().subjects()));
    List<String> groups = List.copyOf(all);
    boolean one = groups.size() == 1;
    List<Found<Declared>> declared = one ? everybody(declares) : declares;
    Set<Category> kept = new LinkedHashSet<>();
    declared.forEach(found -> kept.add(found.value().category()));
    RetentionReader retention = new RetentionReader(lexicon, groups, kept);
    parts.passages().forEach(retention::read);
    retention.end();
    boolean told = parts.passages().stream().anyMatch(p -> p.in(Section.RETENTION));
    states(declared, told || retention.rules.stream().anyMatch(r -> r.value().period() != null));
    List<Undecided> undecided = new ArrayList<>(contents.undecided);
    undecided.addAll(places.undecided);
    undecided.addAll(parties.undecided);
    undecided.addAll(retention.undecided);
    return new Content(
        id(name),
        title,
        identity.controller(),
        new Register.Notice(
            name, dates.updated(), List.copyOf(dates.cites), identity.names(), elements.states()),
        contents.closed(),
        places.area(),
        groups,
        declared,
        one ? nobody(excludes) : excludes,
        separated(declared),
        recordings.recordings(),
        parties.recipients,
        parties.noDisclosure(),
        admits(parts.passages(), groups),
        parties.origins,
        places.stores,
        protection.protects(declared, groups),
        retention.rules,
        List.copyOf(undecided));
  }

  /** The controller's own name, inflected. */
  private static boolean same(String controller, String store) {
    int length = Math.min(controller.length(), Math.max(5, store.length() - 3));
    return length >= 5 && store.startsWith(controller.substring(0, length));
  }

  private String id(String name) {
    String slug = Slug.of(identity.controller());
    String file = Slug.of(String.valueOf(Path.of(name).getFileName()).replaceFirst("\\.\\w+$", ""));
    return slug.isEmpty() ? (file.isEmpty() ? "register" : file) : slug;
  }

  private void states(List<Found<Declared>> declared, boolean retention) {
    elements.add("controller", !identity.controller().isEmpty());
    elements.add("categories", !declared.isEmpty());
    elements.add("recipients", !parties.recipients.isEmpty() || parties.noDisclosure() != null);
    elements.add("transfers", places.spoken());
    elements.add("retention", retention);
    elements.add("source", !parties.origins.isEmpty());
  }

  /** Each denial once; one by a word for many gives way to what is named and kept. */
  private List<Found<Excluded>> excludes() {
    Map<String, Found<Excluded>> once = new LinkedHashMap<>();
    for (Found<Excluded> found : contents.excludes) {
      once.putIfAbsent(found.value().category() + "|" + found.value().subjects(), found);
    }
    return new ArrayList<>(once.values());
  }

  /** Each declaration once; one that is denied elsewhere must be sure of itself. */
  private List<Found<Declared>> declares(List<Found<Excluded>> excludes) {
    Map<String, Found<Declared>> once = new LinkedHashMap<>();
    for (Found<Declared> found : contents.declares) {
      String key = found.value().category() + "|" + found.value().subjects();
      Found<Declared> old = once.get(key);
      if (old == null || (old.confidence() < found.confidence() && old.value().when() == null)) {
        once.put(key, found);
      }
    }
    List<Found<Declared>> kept = new ArrayList<>();
    Set<Category> general = new LinkedHashSet<>();
    once.values().stream()
        .filter(found -> found.value().subjects().isEmpty())
        .forEach(found -> general.add(found.value().category()));
    once.values()
        .removeIf(
            found ->
                !found.value().subjects().isEmpty() && general.contains(found.value().category()));
    for (Found<Declared> found : once.values()) {
      Found<Excluded> denied = denied(found.value(), excludes);
      if (denied == null) {
        kept.add(found);
      } else if (denied.confidence() < 0.8) {
        excludes.remove(denied);
        kept.add(found);
        contents.undecided.add(
            new Undecided(
                "excludes", contradiction(found.value().category()), denied.value().quote()));
      } else {
        contents.undecided.add(
            new Undecided(
                "declares", contradiction(found.value().category()), found.value().quote()));
      }
    }
    return kept;
  }

  private static String contradiction(Category category) {
    return "another sentence says the contrary of " + category.id();
  }

  private static @org.jspecify.annotations.Nullable Found<Excluded> denied(
      Declared declared, List<Found<Excluded>> excludes) {
    for (Found<Excluded> excluded : excludes) {
      List<String> of = excluded.value().subjects();
      boolean same =
          of.isEmpty()
              || declared.subjects().isEmpty()
              || !Collections.disjoint(of, declared.subjects());
      if (same && excluded.value().category().equals(declared.category())) {
        return excluded;
      }
    }
    return null;
  }

  private static List<Found<Declared>> everybody(List<Found<Declared>> declares) {
    Map<String, Found<Declared>> once = new LinkedHashMap<>();
    for (Found<Declared> found : declares) {
      Declared old = found.value();
      Found<Declared> bare =
          new Found<>(
              new Declared(old.category(), List.of(), old.when(), old.quote()),
              found.confidence(),
              found.note());
      once.putIfAbsent(old.category().id(), bare);
    }
    return List.copyOf(once.values());
  }

  private static List<Found<Excluded>> nobody(List<Found<Excluded>> excludes) {
    Map<String, Found<Excluded>> once = new LinkedHashMap<>();
    for (Found<Excluded> found : excludes) {
      Excluded old = found.value();
      once.putIfAbsent(
          old.category().id(),
          new Found<>(new Excluded(old.category(), List.of(), old.quote()), found.confidence()));
    }
    return List.copyOf(once.values());
  }

  /** Only what is kept can be kept apart from something. */
  private List<Found<Register.Separated>> separated(List<Found<Declared>> declared) {
    Set<Category> kept = new LinkedHashSet<>();
    declared.forEach(found -> kept.add(found.value().category()));
    List<Found<Register.Separated>> separated = new ArrayList<>();
    for (Found<Register.Separated> found : contents.separates) {
      List<Category> from = found.value().from().stream().filter(kept::contains).toList();
      List<Category> against = from.isEmpty() ? found.value().from() : from;
      Quote quote = found.value().quote();
      if (!against.isEmpty()) {
        separated.add(
            new Found<>(
                new Register.Separated(found.value().categories(), against, quote),
                found.confidence()));
      }
    }
    return separated;
  }

  /**
   * Contacts of companies, or whoever gave a permission: each is known by a field of the record.
   */
  private List<Found<Register.Admission>> admits(List<Passage> passages, List<String> groups) {
    if (!groups.contains("permission-holder") || !groups.contains("company-contact")) {
      return List.of();
    }
    for (Passage passage : passages) {
      if (lexicon.groups().lists(passage)
          && lexicon.groups().in(passage.text()).contains("permission-holder")) {
        return List.of(
            new Found<>(
                new Register.Admission(
                    List.of(Category.of("company"), Category.of("marketing-consent")),
                    new Quote(passage.quote(), passage.line())),
                0.7));
      }
    }
    return List.of();
  }
}
