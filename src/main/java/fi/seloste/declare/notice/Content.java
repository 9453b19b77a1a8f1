package fi.seloste.declare.notice;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a notice, each entry with how sure it is.
 *
 * @param closed the sentence that says that the list is complete; null when it is open
 * @param undecided the sentences for a person
 */
record Content(
    String id,
    String title,
    String controller,
    Register.Notice notice,
    @Nullable Quote closed,
    @Nullable Found<Register.Area> area,
    List<String> subjects,
    List<Found<Register.Declared>> declares,
    List<Found<Register.Excluded>> excludes,
    List<Found<Register.Separated>> separates,
    @Nullable Found<Register.Recordings> recordings,
    List<Found<Register.Recipient>> recipients,
    @Nullable Found<Quote> noDisclosure,
    List<Found<Register.Admission>> admits,
    List<Found<Register.Origin>> origins,
    List<Found<Register.Store>> stores,
    List<Found<Register.Protected>> protects,
    List<Found<RetentionRule>> retention,
    List<Found<Register.Contradiction>> contradictions,
    List<Undecided> undecided) {

  Register register() {
    return new Register(
        id,
        title.isEmpty() ? id : title,
        controller,
        notice,
        closed != null,
        area == null ? null : area.value(),
        subjects,
        values(declares),
        values(excludes),
        values(separates),
        recordings == null ? null : recordings.value(),
        values(recipients),
        noDisclosure == null ? null : noDisclosure.value(),
        values(admits),
        values(origins),
        values(stores),
        values(protects),
        fi.seloste.declare.RetentionForm.withUniqueIds(values(retention)),
        values(contradictions));
  }

  /** The same with more sentences for a person. */
  Content and(List<Undecided> more) {
    List<Undecided> all = new ArrayList<>(more);
    all.addAll(undecided);
    return new Content(
        id,
        title,
        controller,
        notice,
        closed,
        area,
        subjects,
        declares,
        excludes,
        separates,
        recordings,
        recipients,
        noDisclosure,
        admits,
        origins,
        stores,
        protects,
        retention,
        contradictions,
        List.copyOf(all));
  }

  private static <T> List<T> values(List<Found<T>> found) {
    return found.stream().map(Found::value).toList();
  }
}
