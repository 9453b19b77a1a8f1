package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Excluded;
import fi.seloste.declare.RetentionRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a published notice into the register that it declares. */
public final class NoticeReader {

  /** A line that is nothing but a date, with a place perhaps. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?iu)(?:(?:\\p{L}+[ ,]*){1,4}"
              + ")?(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?20\\d{2}|20\\d{2}-\\d{2}-\\d{2})\\.?");

  private final Lexicon lexicon;
  private final IdentityReader identity = new IdentityReader();
  private final DateReader dates = new DateReader();
  private final ElementsReader elements = new ElementsReader();
  private final ContentsReader contents;
  private final PlaceReader places;
  private final PartyReader parties;
  private final RecordingsReader recordings;
  private final ProtectionReader protection;
  private final FaultsReader faults = new FaultsReader();

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
   * Reads a notice; the registers of a document that describes several as one, and of its versions
   * the latest.
   *
   * @param file where it is: txt, md, html, docx, doc, odt, rtf or pdf
   * @param name how the register file names it
   * @throws UnreadableNoticeException if it has no text that can be read
   */
  public static NoticeReading read(Path file, String name) throws UnreadableNoticeException {
    Versions.Current now = Versions.of(NoticeFile.lines(file));
    List<Undecided> told = new ArrayList<>(now.older());
    List<NoticeReading> all = allOf(now.lines(), name);
    for (int i = 0; i < all.size() && all.size() > 1; i++) {
      Register one = all.get(i).register();
      Integer line = one.declares().get(0).quote().line();
      String why = "one of several registers read here as one; --register " + (i + 1) + " has it";
      told.add(new Undecided("register", why, new Quote(one.title(), line)));
    }
    return of(now.lines(), name).and(told);
  }

  /**
   * Reads a document that may describe several registers.
   *
   * @param file where it is
   * @param name how the register file names it
   * @return a reading of each register, in the order of the document
   * @throws UnreadableNoticeException if it has no text that can be read
   */
  public static List<NoticeReading> readAll(Path file, String name)
      throws UnreadableNoticeException {
    return allOf(NoticeFile.lines(file), name);
  }

  static List<NoticeReading> allOf(List<Line> document, String name) {
    Versions.Current now = Versions.of(document);
    List<Line> lines = now.lines();
    Headings headings = new Headings(Language.of(lines));
    List<List<Line>> parts = SeveralRegisters.of(lines, Outline.of(lines, headings).starts());
    List<NoticeReading> readings = new ArrayList<>();
    for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
      readings.add(of(parts.get(i), name, "-" + (i + 1)));
    }
    // A part that declares nothing is no register: the document is read as one.
    boolean several =
        parts.size() > 1 && readings.stream().noneMatch(one -> one.register().declares().isEmpty());
    return several ? List.copyOf(readings) : List.of(of(lines, name).and(now.older()));
  }

  /** A part of a document, read by itself. */
  static NoticeReading one(List<Line> lines) {
    return of(lines, "", "");
  }

  static NoticeReading of(List<Line> lines, String name) {
    return of(lines, name, "");
  }

  private static NoticeReading of(List<Line> lines, String name, String number) {
    String language = Language.of(lines);
    NoticeReader reader = new NoticeReader(Lexicon.of(language));
    Outline.Parts parts = Outline.of(lines, new Headings(language));
    List<Passage> passages = new Enumerations(reader.lexicon).marked(parts.passages());
    Outline.Parts told = new Outline.Parts(passages, parts.titles(), parts.starts());
    return new NoticeReading(reader.content(told, name, number), language);
  }

  /** The notice's own name, which may have its date. */
  private static boolean named(String text) {
    if (ALONE.matcher(text).matches()) {
      return true;
    }
    return text.length() < 100 && text.matches("(?iu).*(?:seloste|beskrivning|policy|notice).*");
  }

  private Content content(Outline.Parts parts, String name, String number) {
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
      faults.read(passage);
    }
    String own = Slug.of(identity.controller());
    places.stores.removeIf(store -> same(own, store.value().store()));
    String title = identity.title(parts.titles());
    Set<String> all = new LinkedHashSet<>();
    List<String> named = lexicon.groups().all(parts.passages(), title);
    Weighing weighing = new Weighing(contents);
    List<Found<Excluded>> excludes = weighing.excludes();
    List<Found<Declared>> declares = weighing.declares(excludes);
    recorded(declares, excludes);
    all.addAll(named);
    declares.forEach(found -> all.addAll(found.value().subjects()));
    excludes.forEach(found -> all.addAll(found.value().subjects()));
    List<String> groups = List.copyOf(all);
    boolean one = groups.size() == 1;
    List<Found<Declared>> declared = one ? Weighing.everybody(declares) : declares;
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
        id(name) + number,
        title,
        identity.controller(),
        new Register.Notice(
            name,
            dates.updated(),
            List.copyOf(dates.cites),
            identity.names(),
            elements.states(),
            faults.businessIds(),
            faults.bodies(),
            faults.masked(),
            null,
            true),
        contents.closed(),
        places.area(),
        groups,
        declared,
        one ? Weighing.nobody(excludes) : excludes,
        separated(declared),
        recordings.recordings(),
        parties.recipients,
        parties.noDisclosure(),
        admits(parts.passages(), groups),
        parties.origins,
        places.stores,
        protection.protects(declared, groups),
        retention.rules,
        contradictions(parts.passages(), kept, groups, retention.rules),
        List.copyOf(undecided));
  }

  /** «Puhelut nauhoitetaan» among the periods of what is kept declares recordings. */
  private void recorded(List<Found<Declared>> declares, List<Found<Excluded>> excludes) {
    Found<Register.Recordings> said = recordings.recordings();
    Category tapes = Category.of("call-recording");
    boolean settled =
        declares.stream().anyMatch(found -> found.value().category().equals(tapes))
            || excludes.stream().anyMatch(found -> found.value().category().equals(tapes));
    if (said != null && recordings.kept() && !settled) {
      Declared declared = new Declared(tapes, List.of(), null, said.value().quote());
      declares.add(new Found<>(declared, said.confidence(), "calls are recorded"));
    }
  }

  private List<Found<Register.Contradiction>> contradictions(
      List<Passage> passages,
      Set<Category> kept,
      List<String> groups,
      List<Found<RetentionRule>> rules) {
    ContradictionReader reader = new ContradictionReader(lexicon);
    reader.area(places.area(), passages);
    reader.list(contents.closed(), passages, kept);
    reader.stores(places.stores);
    reader.sources(parties.origins);
    reader.periods(rules, groups);
    return reader.all();
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
