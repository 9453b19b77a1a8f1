package fi.seloste.declare;

import fi.seloste.declare.Register.Body;
import fi.seloste.declare.Register.Contradiction;
import fi.seloste.declare.Register.Notice;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The forms of a register file that are about the notice itself. */
final class NoticeForm {

  /** A register file that names no notice. */
  static final Notice NONE =
      new Notice("", null, List.of(), List.of(), null, List.of(), List.of(), null, null, true);

  private static final Key<String> QUOTE = CommonKeys.QUOTE;
  private static final Key<Integer> LINE = CommonKeys.LINE;

  private static final Key<String> FILE =
      Key.required("file", "Its path, relative to this file.", Shapes.text("a path"));
  private static final Key<LocalDate> UPDATED = Key.optional("updated", "Its date.", Terms.date());
  private static final Key<List<String>> CITES =
      Key.or(
          List.of(),
          "cites",
          "The acts it cites, such as 523/1999.",
          Shapes.oneOrMore(Shapes.text("an act")));
  private static final Key<List<String>> CONTROLLERS =
      Key.or(
          List.of(),
          "controllers",
          "Every name it uses for the controller.",
          Shapes.oneOrMore(Shapes.text("a name")));
  private static final Key<List<String>> STATES =
      Key.optional(
          "states",
          "The elements of GDPR 13, 14 and 30 that it states; left out: nobody has looked.",
          Shapes.list(Shapes.oneOf(NoticeElements.ALL)));
  private static final Key<List<String>> BUSINESS_IDS =
      Key.or(
          List.of(),
          "business-ids",
          "The controller's business identity codes, as the notice writes them.",
          Shapes.oneOrMore(Shapes.text("a business identity code in quotes")));
  private static final Key<String> BODY =
      Key.required("body", "The authority or register, such as Trafi.", Shapes.text("a name"));
  private static final Key<List<Body>> BODIES =
      Key.or(
          List.of(),
          "bodies",
          "Authorities and registers it names that may be no more.",
          Shapes.list(
              new Form<>(
                  "a body",
                  List.of(BODY, QUOTE, LINE),
                  f -> new Body(f.get(BODY), CommonKeys.quote(f)))));
  private static final Key<Quote> MASKED =
      Key.optional(
          "masked-contact",
          "The sentence whose contact address is masked, so that nobody can use it.",
          new Form<>("a sentence of the notice", List.of(QUOTE, LINE), CommonKeys::quote));
  private static final Key<Period> GOOD_FOR =
      Key.optional(
          "good-for",
          "How long after its date the company holds it for up to date, such as P3Y.",
          Terms.period());

  /** The notice as a document. */
  static final Form<Notice> FORM =
      new Form<>(
          "a notice",
          List.of(
              FILE, UPDATED, CITES, CONTROLLERS, STATES, BUSINESS_IDS, BODIES, MASKED, GOOD_FOR),
          f ->
              new Notice(
                  f.get(FILE),
                  f.find(UPDATED),
                  f.get(CITES),
                  f.get(CONTROLLERS),
                  f.find(STATES),
                  f.get(BUSINESS_IDS),
                  f.get(BODIES),
                  f.find(MASKED),
                  f.find(GOOD_FOR),
                  true));

  private static final Key<String> ABOUT =
      Key.required(
          "about",
          "What the two sentences are about.",
          Shapes.oneOf(
              List.of("area", "list", "period", "source", "store", "disclosure", "contents")));
  private static final Key<String> AGAINST =
      Key.optional(
          "against", "The other sentence of the notice.", Shapes.text("a sentence in quotes"));
  private static final Key<Integer> AGAINST_LINE =
      Key.optional("against-line", "The line of the other sentence.", Shapes.positive("a line"));

  /** Sentences that cannot both be so. */
  static final Key<List<Contradiction>> CONTRADICTIONS =
      Key.or(
          List.of(),
          "contradictions",
          "Two sentences of the notice that cannot both be so.",
          Shapes.list(
              new Form<>(
                  "a contradiction",
                  List.of(ABOUT, QUOTE, LINE, AGAINST, AGAINST_LINE),
                  f ->
                      new Contradiction(
                          f.get(ABOUT),
                          CommonKeys.quote(f),
                          new Quote(f.find(AGAINST), f.find(AGAINST_LINE))))));

  private NoticeForm() {}
}
