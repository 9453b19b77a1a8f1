package fi.seloste.declare;

import java.util.List;

/** Keys that several forms share. */
final class CommonKeys {

  static final Key<String> QUOTE =
      Key.optional(
          "quote", "The sentence of the notice, as it stands there.", Shapes.text("a sentence"));

  static final Key<Integer> LINE =
      Key.optional(
          "line", "Its line in the notice, counted from 1.", Shapes.positive("a line number"));

  static final Key<List<String>> GROUPS =
      Key.or(
          List.of(),
          "subjects",
          "The subject groups it is about; left out: every group.",
          Shapes.oneOrMore(Shapes.reference(RegisterFile.GROUP)));

  private static final Key<String> COLUMN =
      Key.required("column", "The header of the field that is looked at.", Shapes.text("a header"));

  private static final Key<List<String>> IS =
      Key.optional("is", "The values that meet the condition.", Shapes.oneOrMore(Shapes.value()));

  private static final Key<List<String>> NOT =
      Key.optional(
          "not",
          "The values that do not meet the condition; an empty field does not meet it either.",
          Shapes.oneOrMore(Shapes.value()));

  private static final Key<Boolean> FILLED =
      Key.optional(
          "filled", "true: any value meets the condition; false: an empty field.", Shapes.flag());

  static final Key<Condition> WHEN =
      Key.optional(
          "when",
          "The records that it is about, by a field.",
          new Form<>(
              "a condition",
              List.of(COLUMN, IS, NOT, FILLED),
              f -> {
                long given = List.of(IS, NOT, FILLED).stream().filter(f::has).count();
                if (given != 1) {
                  f.mistake(COLUMN, "a condition has one of is, not and filled; give exactly one");
                  return null;
                }
                return new Condition(f.get(COLUMN), f.find(IS), f.find(NOT), f.find(FILLED));
              }));

  private CommonKeys() {}

  /** The sentence of an entry. */
  static Quote quote(Fields f) {
    String quote = f.find(QUOTE);
    Integer line = f.find(LINE);
    return quote == null && line == null ? Quote.NONE : new Quote(quote, line);
  }
}
