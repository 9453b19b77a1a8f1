package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.declare.ClockTerm;
import fi.seloste.declare.Fields;
import fi.seloste.declare.Form;
import fi.seloste.declare.Key;
import fi.seloste.declare.Nearest;
import fi.seloste.declare.RetentionForm;
import fi.seloste.declare.Shapes;
import fi.seloste.declare.Statutes;
import fi.seloste.declare.Terms;
import fi.seloste.expire.Counting;
import fi.seloste.expire.Statute;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a statutory minimum in a job file: a statute that the program knows, or one of the
 * job's own, which then says its law and how long.
 */
final class StatuteForm {

  private static final Key<String> STATUTE =
      Key.required(
          "statute",
          "Which minimum: " + String.join(", ", Statutes.IDS) + ", or an id of your own.",
          Shapes.id("a statute"));
  private static final Key<String> RECORDS =
      Key.required("records", "The record kind.", Shapes.reference(RetentionForm.KIND));
  private static final Key<List<ClockTerm>> CLOCK =
      Key.required("clock", "The date that it counts from.", Shapes.oneOrMore(Terms.clock()));
  private static final Key<List<Category>> COVERS =
      Key.or(
          List.of(),
          "covers",
          "The categories that it keeps; left out: what the statute says, else the whole record.",
          Shapes.oneOrMore(Terms.category()));
  private static final Key<String> LAW =
      Key.optional("law", "The act, of a statute of your own.", Shapes.text("a law"));
  private static final Key<String> SECTION =
      Key.optional("section", "Its section.", Shapes.text("a section"));
  private static final Key<Period> PERIOD =
      Key.optional("period", "How long, of a statute of your own.", Terms.period());
  private static final Key<Counting> COUNTED =
      Key.or(
          Counting.EVENT,
          "counted",
          "From which day, of a statute of your own; left out: from the clock itself.",
          Shapes.oneOf(countings()));

  static final Form<JobFile.StatutoryMinimum> FORM =
      new Form<>(
          "a statutory minimum",
          List.of(STATUTE, RECORDS, CLOCK, COVERS, LAW, SECTION, PERIOD, COUNTED),
          StatuteForm::minimum);

  private StatuteForm() {}

  private static Map<String, Counting> countings() {
    Map<String, Counting> words = new LinkedHashMap<>();
    Arrays.stream(Counting.values()).forEach(one -> words.put(one.id(), one));
    return words;
  }

  private static JobFile.@Nullable StatutoryMinimum minimum(Fields f) {
    Statute statute = statute(f);
    return statute == null
        ? null
        : new JobFile.StatutoryMinimum(statute, f.get(RECORDS), f.get(CLOCK), f.get(COVERS));
  }

  private static @Nullable Statute statute(Fields f) {
    String id = f.get(STATUTE);
    Statute known = Statute.find(id).orElse(null);
    Period period = f.find(PERIOD);
    String law = f.find(LAW);
    if (known != null) {
      boolean open = known.period().isZero();
      if (law != null || (period != null && !open)) {
        f.mistake(
            law != null ? LAW : PERIOD,
            "the program knows this statute and its period; give a statute of your own an id of its"
                + " own");
        return null;
      }
      return period == null ? known : known.lasting(period);
    }
    if (period == null || law == null) {
      f.mistake(
          STATUTE,
          "there is no such statute"
              + Nearest.to(id, Statutes.IDS)
                  .map(near -> "; did you mean \"" + near + "\"?")
                  .orElse("; one of your own needs a law and a period"));
      return null;
    }
    String section = f.find(SECTION);
    return new Statute(
        id,
        law,
        section == null ? "" : section,
        f.get(COUNTED),
        period,
        true,
        false,
        List.of(),
        null);
  }
}
