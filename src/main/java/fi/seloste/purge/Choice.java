package fi.seloste.purge;

import java.util.Locale;
import java.util.Optional;

/** What the team chose for an overdue group or record. */
public enum Choice {
  /** It goes, as the rule says. */
  PURGE,
  /** It stays, for a reason. */
  KEEP,
  /** It stays until a date, and then comes back by itself. */
  POSTPONE;

  /** Its name in files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice with this id, whatever its case. */
  static Optional<Choice> of(String id) {
    for (Choice choice : values()) {
      if (choice.id().equals(id.toLowerCase(Locale.ROOT))) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
