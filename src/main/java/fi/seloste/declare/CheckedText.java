package fi.seloste.declare;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shape of a text that something else than this package can use or must refuse. */
public final class CheckedText {

  private CheckedText() {}

  /**
   * A text.
   *
   * @param refusal says why it cannot be used; null when it can
   */
  public static Shape<String> of(String what, Function<String, @Nullable String> refusal) {
    return new Scalar<>(
        what,
        Map.of("type", "string", "minLength", 1),
        (text, place, in) -> {
          String reason = refusal.apply(text);
          if (reason != null) {
            in.mistake(place, reason);
            return null;
          }
          return text;
        });
  }
}
