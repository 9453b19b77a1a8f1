package fi.seloste.match;

import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.Register.Declared;
import fi.seloste.declare.Register.Excluded;
import fi.seloste.declare.Register.Recipient;
import fi.seloste.detect.Cohort;
import fi.seloste.match.Standing.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the register about a category in a cohort of records.
 *
 * <p>In a disclosure to a recipient for whom the notice lists categories, that list decides alone:
 * a category off the list is beyond the recipient, whatever else it is; one on the list is told to
 * the people, so it can no longer be undeclared or of the wrong group there, but an exclusion or a
 * condition still counts. Everywhere else an exclusion comes first, then the declarations for the
 * cohort's group, then those for other groups. Where the job does not say whose data a record is, a
 * declaration for any group will do, and exclusions of some groups do not.
 */
final class Declarations {

  private final Register register;
  private final List<Condition> conditions;

  Declarations(Case found) {
    this.register = found.register();
    this.conditions = found.conditions();
  }

  Standing of(Category category, Cohort cohort) {
    List<Recipient> recipients = recipients(cohort.recipient());
    boolean listed =
        !recipients.isEmpty() && recipients.stream().noneMatch(r -> r.categories().isEmpty());
    if (listed) {
      boolean received =
          recipients.stream()
              .flatMap(r -> r.categories().stream())
              .anyMatch(c -> c.covers(category));
      if (!received) {
        Kind kind = impersonal(category) ? Kind.DECLARED : Kind.BEYOND_RECIPIENT;
        return new Standing(kind, recipients.get(0).quote(), List.of(cohort.recipient()));
      }
    }
    Standing standing = kept(category, cohort);
    boolean told =
        listed && (standing.kind() == Kind.UNDECLARED || standing.kind() == Kind.WRONG_SUBJECTS);
    return told ? new Standing(Kind.DECLARED, standing.notice(), List.of()) : standing;
  }

  private Standing kept(Category category, Cohort cohort) {
    for (Excluded excluded : register.excludes()) {
      if (excluded.category().covers(category)
          && (excluded.subjects().isEmpty() || excluded.subjects().contains(cohort.subjects()))) {
        return new Standing(Kind.EXCLUDED, excluded.quote(), List.of());
      }
    }
    List<Declared> all =
        register.declares().stream().filter(d -> d.category().covers(category)).toList();
    List<Declared> own = all.stream().filter(d -> concerns(d, cohort.subjects())).toList();
    for (Declared declared : own) {
      if (met(declared.when(), cohort)) {
        return new Standing(Kind.DECLARED, declared.quote(), List.of());
      }
    }
    if (!own.isEmpty()) {
      return new Standing(Kind.CONDITION_UNMET, own.get(0).quote(), columns(own));
    }
    if (impersonal(category)) {
      return new Standing(Kind.DECLARED, Quote.NONE, List.of());
    }
    return all.isEmpty()
        ? new Standing(Kind.UNDECLARED, Quote.NONE, List.of())
        : new Standing(Kind.WRONG_SUBJECTS, all.get(0).quote(), groups(all));
  }

  /** The entries of the notice for a recipient; empty when it names no such recipient. */
  List<Recipient> recipients(String recipient) {
    return register.recipients().stream().filter(r -> r.recipient().equals(recipient)).toList();
  }

  /** Whether the records of the cohort meet a condition; no condition is always met. */
  boolean met(@Nullable Condition condition, Cohort cohort) {
    if (condition == null) {
      return true;
    }
    int index = conditions.indexOf(condition);
    if (index < 0 || index >= Long.SIZE) {
      throw new IllegalArgumentException("a condition of the register was not asked of records");
    }
    return cohort.meets(index);
  }

  /** The sentence with which the notice declares the category first; none when it does not. */
  Quote sentence(String category) {
    Category wanted = Category.of(category);
    return register.declares().stream()
        .filter(d -> d.category().covers(wanted))
        .map(Declared::quote)
        .findFirst()
        .orElse(Quote.NONE);
  }

  /** A company's name or number says nothing of a person by itself. */
  private static boolean impersonal(Category category) {
    return category.dpv().equals("dpv:NonPersonalData");
  }

  private static boolean concerns(Declared declared, String group) {
    return declared.subjects().isEmpty() || group.isEmpty() || declared.subjects().contains(group);
  }

  private static List<String> columns(List<Declared> declared) {
    return declared.stream()
        .map(Declared::when)
        .filter(java.util.Objects::nonNull)
        .map(Condition::column)
        .distinct()
        .toList();
  }

  private static List<String> groups(List<Declared> declared) {
    return declared.stream().flatMap(d -> d.subjects().stream()).distinct().toList();
  }
}
