package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Folding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose data a record holds, or whom it is disclosed to. For one thread and one table. */
final class Choosing {

  private final String fixed;
  private final int field;
  private final Enumerated<String> byValue;

  /**
   * @param choice what the job says; null when it says nothing
   * @param field the field that decides; -1 when the table has none
   * @param free whether a value that the job does not map is an id of its own
   */
  Choosing(JobFile.@Nullable Choice choice, int field, boolean free) {
    this.field = field;
    String otherwise = choice == null || choice.otherwise() == null ? "" : choice.otherwise();
    this.fixed = choice == null || choice.fixed() == null ? otherwise : choice.fixed();
    Map<String, String> map = new HashMap<>();
    if (choice != null) {
      choice.map().forEach((value, id) -> map.put(Folding.fold(value), id));
    }
    this.byValue =
        new Enumerated<>(
            value -> {
              String folded = Folding.fold(value);
              String unknown = free && !folded.isEmpty() ? folded.replace(' ', '-') : otherwise;
              return map.getOrDefault(folded, unknown);
            });
  }

  String of(Values record) {
    return field < 0 ? fixed : byValue.of(record, field);
  }
}
