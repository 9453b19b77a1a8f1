package fi.seloste.declare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a statement of the notice holds for a record: its field has one of some values, none of some
 * values, or any value at all. Exactly one of {@code is}, {@code not} and {@code filled} is given.
 * Values and headers are compared without regard to case, accents and blanks. A table without the
 * field does not meet the condition.
 *
 * @param column the field's header
 * @param is the values that meet it
 * @param not the values that do not meet it, an empty field included
 * @param filled true: any value meets it; false: an empty field meets it
 */
public record Condition(
    String column,
    @Nullable List<String> is,
    @Nullable List<String> not,
    @Nullable Boolean filled) {}
