package fi.seloste.expire;

import java.util.List;
import java.util.Optional;

/** Tells the date role of a header, such as {@code closed} for {@code Suljettu pvm}. */
@FunctionalInterface
public interface HeaderRoles {

  /** Knows none: clocks are only what the job says. */
  HeaderRoles NONE = (header, headers) -> Optional.empty();

  /**
   * The role of a field by its header, if it names one.
   *
   * @param headers all headers of the table
   */
  Optional<String> role(String header, List<String> headers);
}
