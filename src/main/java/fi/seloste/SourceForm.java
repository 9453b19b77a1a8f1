package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.declare.Fields;
import fi.seloste.declare.FileShapes;
import fi.seloste.declare.Folding;
import fi.seloste.declare.Form;
import fi.seloste.declare.Key;
import fi.seloste.declare.Node;
import fi.seloste.declare.Reading;
import fi.seloste.declare.RegisterFile;
import fi.seloste.declare.Shape;
import fi.seloste.declare.Shapes;
import fi.seloste.declare.Terms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a source in a job file. */
final class SourceForm {

  /** What {@code entitled-by} must name. */
  static final String SOURCE = "source";

  private static final Shape<String> HEADER = Shapes.text("a header");
  private static final Shape<String> VALUE = Shapes.text("a value");

  private static final Key<String> ID =
      Key.required("source", "The source's id, unique in the job.", Shapes.definition(SOURCE));
  private static final Key<List<String>> FILES =
      Key.required(
          "files",
          "Its files, as paths or patterns relative to the job file.",
          Shapes.oneOrMore(FileShapes.glob("a path or a pattern of paths")));
  private static final Key<String> KIND =
      Key.or(
          "documents",
          "kind",
          "What it is; left out: documents.",
          Shapes.oneOf(List.of("crm", "calls", "spreadsheets", "documents")));
  private static final Key<JobFile.Choice> SUBJECTS =
      Key.optional(
          "subjects",
          "Whose data these are: a subject group, or by a field.",
          choice(Shapes.reference(RegisterFile.GROUP), "a subject group"));
  private static final Key<String> RECORDS =
      Key.optional(
          "records", "The record kind that retention rules name.", Shapes.id("a record kind"));
  private static final Key<String> LOCATION =
      Key.optional("location", "The country where these data are kept.", Terms.country());
  private static final Key<List<String>> KEY =
      Key.or(
          List.of(),
          "key",
          "The fields that identify a record; left out: found.",
          Shapes.oneOrMore(HEADER));
  private static final Key<Map<String, String>> CLOCKS =
      Key.or(
          Map.of(),
          "clocks",
          "The field of each date role; left out: found from headers.",
          Shapes.map("date roles with fields", Terms.role(), HEADER));
  private static final Key<Map<String, List<Category>>> FIELDS =
      Key.or(
          Map.of(),
          "fields",
          "The categories of a field by a person's word; none: no personal data.",
          Shapes.map("fields with categories", HEADER, categories()));
  private static final Key<JobFile.Choice> RECIPIENT =
      Key.optional(
          "recipient",
          "Whom this source is disclosed to: an id, or by a field.",
          choice(Shapes.id("a recipient id"), "a recipient"));
  private static final Key<String> PURPOSE =
      Key.optional(
          "purpose",
          "What the list is used for, such as marketing or directory.",
          Shapes.id("a purpose"));
  private static final Key<JobFile.OriginField> ORIGIN =
      Key.optional("origin", "Where each record came from.", originForm());
  private static final Key<String> STORE =
      Key.optional("store", "The place where these files lie.", Shapes.id("the id of a place"));
  private static final Key<JobFile.Entitlement> ENTITLED_BY =
      Key.optional(
          "entitled-by",
          "The source that must have the same values for a record to be disclosed.",
          entitlementForm());
  private static final Key<JobFile.CallFields> CALLS =
      Key.optional("calls", "The fields of call rows; left out: found from headers.", callsForm());

  private static final Key<String> PASSWORD_ENV =
      Key.optional(
          "password-env",
          "The environment variable that holds the password of its encrypted files.",
          Shapes.text("the name of an environment variable"));

  static final Form<JobFile.Source> FORM =
      new Form<>(
          "a source",
          List.of(
              ID,
              FILES,
              KIND,
              SUBJECTS,
              RECORDS,
              LOCATION,
              KEY,
              CLOCKS,
              FIELDS,
              RECIPIENT,
              PURPOSE,
              ORIGIN,
              STORE,
              ENTITLED_BY,
              CALLS,
              PASSWORD_ENV),
          SourceForm::source);

  private SourceForm() {}

  private static JobFile.@Nullable Source source(Fields f) {
    List<String> key = f.get(KEY);
    if (key.stream().map(Folding::fold).distinct().count() < key.size()) {
      f.mistake(KEY, "a field stands here twice; name each once");
      return null;
    }
    return new JobFile.Source(
        f.get(ID),
        f.get(FILES),
        f.get(KIND),
        f.find(SUBJECTS),
        f.find(RECORDS),
        f.find(LOCATION),
        key,
        f.get(CLOCKS),
        f.get(FIELDS),
        f.find(RECIPIENT),
        f.find(PURPOSE),
        f.find(ORIGIN),
        f.find(STORE),
        f.find(ENTITLED_BY),
        f.find(CALLS),
        f.find(PASSWORD_ENV));
  }

  private static Shape<JobFile.Choice> choice(Shape<String> id, String what) {
    Key<String> column = Key.required("column", "The field that decides.", Shapes.text("a header"));
    Key<Map<String, String>> map =
        Key.required(
            "map", "Its values with " + what + " each.", Shapes.map("values with ids", VALUE, id));
    Key<String> otherwise = Key.optional("otherwise", "For any other value: " + what + ".", id);
    return Shapes.either(
        Shapes.mapped(id, fixed -> new JobFile.Choice(fixed, null, Map.of(), null)),
        new Form<>(
            what + " by a field",
            List.of(column, map, otherwise),
            f -> new JobFile.Choice(null, f.get(column), f.get(map), f.find(otherwise))));
  }

  private static Shape<List<Category>> categories() {
    Shape<List<Category>> listed = Shapes.oneOrMore(Terms.category());
    return new Shape<>() {
      @Override
      public @Nullable List<Category> read(Node node, Reading in) {
        return node instanceof Node.Text text && text.text().equals("none")
            ? List.of()
            : listed.read(node, in);
      }

      @Override
      public Map<String, Object> schema() {
        return Map.of("anyOf", List.of(Map.of("const", "none"), listed.schema()));
      }
    };
  }

  private static Form<JobFile.OriginField> originForm() {
    Key<String> column = Key.required("column", "The field that says it.", HEADER);
    Key<Map<String, String>> map =
        Key.or(
            Map.of(),
            "map",
            "Its values with origin ids; a value that is not here is an id of its own.",
            Shapes.map("values with ids", VALUE, Shapes.id("an origin id")));
    Key<String> informed =
        Key.optional("informed", "The field with the day the person was told.", HEADER);
    return new Form<>(
        "an origin by a field",
        List.of(column, map, informed),
        f -> new JobFile.OriginField(f.get(column), f.get(map), f.find(informed)));
  }

  private static Form<JobFile.Entitlement> entitlementForm() {
    Key<String> source = Key.required("source", "The other source.", Shapes.reference(SOURCE));
    Key<Map<String, String>> match =
        Key.required(
            "match",
            "Fields here with the fields there that must have the same value.",
            Shapes.map("fields with fields", HEADER, HEADER));
    return new Form<>(
        "an entitlement",
        List.of(source, match),
        f -> {
          if (f.get(match).isEmpty()) {
            f.mistake(match, "nothing is matched; give a field here with a field there");
            return null;
          }
          return new JobFile.Entitlement(f.get(source), f.get(match));
        });
  }

  private static Form<JobFile.CallFields> callsForm() {
    Key<String> direction = Key.optional("direction", "Inbound or outbound.", HEADER);
    Key<String> number = Key.optional("number", "The company's number that was called.", HEADER);
    Key<String> queue = Key.optional("queue", "The queue that answered.", HEADER);
    Key<String> recording = Key.optional("recording", "The sound file.", HEADER);
    Key<Map<String, String>> purposes =
        Key.or(
            Map.of(),
            "purposes",
            "Queues with what their recordings are used for.",
            Shapes.map("queues with purposes", VALUE, Shapes.id("a purpose")));
    return new Form<>(
        "the fields of calls",
        List.of(direction, number, queue, recording, purposes),
        f ->
            new JobFile.CallFields(
                f.find(direction),
                f.find(number),
                f.find(queue),
                f.find(recording),
                f.get(purposes)));
  }
}
