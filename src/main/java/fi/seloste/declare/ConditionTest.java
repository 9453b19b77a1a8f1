package fi.seloste.declare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Condition} made ready to be asked for every record. Immutable. */
public final class ConditionTest {

  private enum Kind {
    IS,
    NOT,
    FILLED,
    EMPTY
  }

  private final Kind kind;
  private final Set<String> folded = new HashSet<>();

  private ConditionTest(Kind kind, List<String> values) {
    this.kind = kind;
    values.forEach(value -> folded.add(Folding.fold(value)));
  }

  /** The test of this condition. */
  public static ConditionTest of(Condition condition) {
    if (condition.is() != null) {
      return new ConditionTest(Kind.IS, condition.is());
    }
    if (condition.not() != null) {
      return new ConditionTest(Kind.NOT, condition.not());
    }
    boolean filled = Boolean.TRUE.equals(condition.filled());
    return new ConditionTest(filled ? Kind.FILLED : Kind.EMPTY, List.of());
  }

  /**
   * Whether a record meets the condition.
   *
   * @param value the record's value in the condition's column; null when its table has no such
   *     column, which never meets it
   */
  public boolean met(@Nullable String value) {
    if (value == null) {
      return false;
    }
    return switch (kind) {
      case IS -> folded.contains(Folding.fold(value));
      case NOT -> !blank(value) && !folded.contains(Folding.fold(value));
      case FILLED -> !blank(value);
      case EMPTY -> blank(value);
    };
  }

  private static boolean blank(String value) {
    return value.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
