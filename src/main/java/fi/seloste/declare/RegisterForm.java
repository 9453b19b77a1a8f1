package fi.seloste.declare;

import fi.seloste.declare.Register.Admission;
import fi.seloste.declare.Register.Area;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Excluded;
import fi.seloste.declare.Register.Notice;
import fi.seloste.declare.Register.Origin;
import fi.seloste.declare.Register.Protected;
import fi.seloste.declare.Register.Recipient;
import fi.seloste.declare.Register.Recordings;
import fi.seloste.declare.Register.Separated;
import fi.seloste.declare.Register.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of a register file. */
final class RegisterForm {

  private static final Key<String> QUOTE = CommonKeys.QUOTE;
  private static final Key<Integer> LINE = CommonKeys.LINE;
  private static final Key<List<String>> GROUPS = CommonKeys.GROUPS;
  private static final Key<Condition> WHEN = CommonKeys.WHEN;

  private static final Key<Category> CATEGORY =
      Key.required("category", "The data category.", Terms.category());
  private static final Key<List<Category>> CATEGORIES =
      Key.required("categories", "The data categories.", Shapes.oneOrMore(Terms.category()));

  private static final Key<String> REGISTER =
      Key.required("register", "The register's id.", Shapes.id("a register id"));
  private static final Key<String> TITLE =
      Key.optional("title", "The register's title.", Shapes.text("a title"));
  private static final Key<String> CONTROLLER =
      Key.or("", "controller", "The controller's name.", Shapes.text("a name"));
  private static final Key<Notice> NOTICE =
      Key.or(NoticeForm.NONE, "notice", "The published notice.", NoticeForm.FORM);
  private static final Key<Boolean> CLOSED =
      Key.or(
          false,
          "list",
          "closed: the notice says that its list is complete; left out: open.",
          Shapes.oneOf(words("open", false, "closed", true)));
  private static final Key<Area> AREA =
      Key.optional("area", "Where the notice says the data stay.", areaShape());
  private static final Key<List<String>> SUBJECTS =
      Key.or(
          List.of(),
          "subjects",
          "The subject groups of the notice.",
          Shapes.oneOrMore(Shapes.definition(RegisterFile.GROUP)));
  private static final Key<List<Declared>> DECLARES =
      Key.or(
          List.of(),
          "declares",
          "The categories that the notice says are kept.",
          Shapes.list(
              new Form<>(
                  "a declared category",
                  List.of(CATEGORY, GROUPS, WHEN, QUOTE, LINE),
                  f ->
                      new Declared(
                          f.get(CATEGORY), f.get(GROUPS), f.find(WHEN), CommonKeys.quote(f)))));
  private static final Key<List<Excluded>> EXCLUDES =
      Key.or(
          List.of(),
          "excludes",
          "The categories that the notice says are not kept.",
          Shapes.list(
              new Form<>(
                  "an excluded category",
                  List.of(CATEGORY, GROUPS, QUOTE, LINE),
                  f -> new Excluded(f.get(CATEGORY), f.get(GROUPS), CommonKeys.quote(f)))));
  private static final Key<List<Category>> FROM =
      Key.required("from", "The categories to keep them from.", Shapes.oneOrMore(Terms.category()));
  private static final Key<List<Separated>> SEPARATES =
      Key.or(
          List.of(),
          "separates",
          "Categories never together in one table or about one person.",
          Shapes.list(
              new Form<>(
                  "a separation",
                  List.of(CATEGORIES, FROM, QUOTE, LINE),
                  f -> new Separated(f.get(CATEGORIES), f.get(FROM), CommonKeys.quote(f)))));
  private static final Key<Recordings> RECORDINGS =
      Key.optional("recordings", "Which calls may be recorded.", recordingsForm());
  private static final Key<String> RECIPIENT =
      Key.required("recipient", "The recipient's id.", Shapes.id("a recipient id"));
  private static final Key<List<Category>> RECEIVED =
      Key.or(
          List.of(),
          "categories",
          "What the recipient gets; left out: every declared category.",
          Shapes.oneOrMore(Terms.category()));
  private static final Key<List<Recipient>> RECIPIENTS =
      Key.or(
          List.of(),
          "recipients",
          "Who gets data.",
          Shapes.list(
              new Form<>(
                  "a recipient",
                  List.of(RECIPIENT, RECEIVED, WHEN, QUOTE, LINE),
                  f ->
                      new Recipient(
                          f.get(RECIPIENT), f.get(RECEIVED), f.find(WHEN), CommonKeys.quote(f)))));
  private static final Key<Quote> NO_DISCLOSURE =
      Key.optional(
          "no-disclosure",
          "The sentence that says that nothing is disclosed.",
          new Form<>("a sentence of the notice", List.of(QUOTE, LINE), CommonKeys::quote));
  private static final Key<List<Category>> NEEDS_ANY =
      Key.required(
          "needs-any",
          "A record is about someone the notice names only when it has one of these.",
          Shapes.oneOrMore(Terms.category()));
  private static final Key<List<Admission>> ADMITS =
      Key.or(
          List.of(),
          "admits",
          "What makes a person one of the declared groups.",
          Shapes.list(
              new Form<>(
                  "an admission",
                  List.of(NEEDS_ANY, QUOTE, LINE),
                  f -> new Admission(f.get(NEEDS_ANY), CommonKeys.quote(f)))));
  private static final Key<String> ORIGIN =
      Key.required("origin", "The origin's id, such as customer.", Shapes.id("an origin id"));
  private static final Key<List<Origin>> ORIGINS =
      Key.or(
          List.of(),
          "origins",
          "Where the notice says the data come from.",
          Shapes.list(
              new Form<>(
                  "an origin",
                  List.of(ORIGIN, QUOTE, LINE),
                  f -> new Origin(f.get(ORIGIN), CommonKeys.quote(f)))));
  private static final Key<String> STORE =
      Key.required("store", "The id of the place.", Shapes.id("the id of a place"));
  private static final Key<List<Store>> STORES =
      Key.or(
          List.of(),
          "stores",
          "Where the notice says the data lie.",
          Shapes.list(
              new Form<>(
                  "a store",
                  List.of(STORE, QUOTE, LINE),
                  f -> new Store(f.get(STORE), CommonKeys.quote(f)))));
  private static final Key<List<Protected>> PROTECTS =
      Key.or(
          List.of(),
          "protects",
          "Categories that the notice says are kept encrypted.",
          Shapes.list(
              new Form<>(
                  "a protection",
                  List.of(CATEGORIES, GROUPS, QUOTE, LINE),
                  f -> new Protected(f.get(CATEGORIES), f.get(GROUPS), CommonKeys.quote(f)))));
  private static final Key<List<RetentionRule>> RETENTION =
      Key.or(
          List.of(),
          "retention",
          "How long each kind of record is kept.",
          Shapes.list(RetentionForm.of(false)));

  /** A whole register file. */
  static final Form<Register> FORM =
      new Form<>(
          "a register file",
          List.of(
              REGISTER,
              TITLE,
              CONTROLLER,
              NOTICE,
              CLOSED,
              AREA,
              SUBJECTS,
              DECLARES,
              EXCLUDES,
              SEPARATES,
              RECORDINGS,
              RECIPIENTS,
              NO_DISCLOSURE,
              ADMITS,
              ORIGINS,
              STORES,
              PROTECTS,
              RETENTION,
              NoticeForm.CONTRADICTIONS),
          RegisterForm::register);

  private RegisterForm() {}

  private static Register register(Fields f) {
    String title = f.find(TITLE);
    return new Register(
        f.get(REGISTER),
        title == null ? f.get(REGISTER) : title,
        f.get(CONTROLLER),
        f.get(NOTICE),
        f.get(CLOSED),
        f.find(AREA),
        f.get(SUBJECTS),
        f.get(DECLARES),
        f.get(EXCLUDES),
        f.get(SEPARATES),
        f.find(RECORDINGS),
        f.get(RECIPIENTS),
        f.find(NO_DISCLOSURE),
        f.get(ADMITS),
        f.get(ORIGINS),
        f.get(STORES),
        f.get(PROTECTS),
        RetentionForm.withUniqueIds(f.get(RETENTION)),
        f.get(NoticeForm.CONTRADICTIONS));
  }

  private static Shape<Area> areaShape() {
    Shape<String> word = Shapes.oneOf(List.of("FI", "EU", "EEA", "any"));
    Key<String> is = Key.required("is", "FI, EU, EEA or any.", word);
    return Shapes.either(
        Shapes.mapped(word, area -> new Area(area, Quote.NONE)),
        new Form<>(
            "an area", List.of(is, QUOTE, LINE), f -> new Area(f.get(is), CommonKeys.quote(f))));
  }

  private static Form<Recordings> recordingsForm() {
    Key<String> direction =
        Key.or(
            "any",
            "direction",
            "Which way the calls go; left out: any.",
            Shapes.oneOf(List.of("inbound", "outbound", "any")));
    Key<List<String>> numbers =
        Key.or(
            List.of(),
            "numbers",
            "The called company numbers.",
            Shapes.oneOrMore(Shapes.text("a telephone number in quotes")));
    Key<List<String>> queues =
        Key.or(List.of(), "queues", "The queues.", Shapes.oneOrMore(Shapes.text("a queue's name")));
    Key<List<String>> purposes =
        Key.or(
            List.of(),
            "purposes",
            "What recordings are used for.",
            Shapes.oneOrMore(Shapes.id("a purpose")));
    return new Form<>(
        "the recordings",
        List.of(direction, numbers, queues, purposes, QUOTE, LINE),
        f ->
            new Recordings(
                f.get(direction),
                f.get(numbers),
                f.get(queues),
                f.get(purposes),
                CommonKeys.quote(f)));
  }

  private static Map<String, Boolean> words(String a, boolean of, String b, boolean orOf) {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put(a, of);
    words.put(b, orOf);
    return words;
  }
}
