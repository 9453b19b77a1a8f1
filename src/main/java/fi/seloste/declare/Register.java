package fi.seloste.declare;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice declares. Empty lists stand for what the file leaves out.
 *
 * @param id the register's id
 * @param title its title
 * @param controller the controller's name
 * @param notice the notice itself
 * @param closed whether the notice says that its list of contents is complete
 * @param area where the notice says the data stay, with its sentence
 * @param subjects the groups of people it names
 * @param noDisclosure the sentence that says that nothing is disclosed; null when there is none
 * @param contradictions sentences of it that cannot both be so
 */
public record Register(
    String id,
    String title,
    String controller,
    Notice notice,
    boolean closed,
    @Nullable Area area,
    List<String> subjects,
    List<Declared> declares,
    List<Excluded> excludes,
    List<Separated> separates,
    @Nullable Recordings recordings,
    List<Recipient> recipients,
    @Nullable Quote noDisclosure,
    List<Admission> admits,
    List<Origin> origins,
    List<Store> stores,
    List<Protected> protects,
    List<RetentionRule> retention,
    List<Contradiction> contradictions) {

  /** The same register, as a reading of the notice that nobody has confirmed. */
  public Register unconfirmed() {
    Notice unread =
        new Notice(
            notice.file(),
            notice.updated(),
            notice.cites(),
            notice.controllers(),
            notice.states(),
            notice.businessIds(),
            notice.bodies(),
            notice.masked(),
            notice.goodFor(),
            false);
    return new Register(
        id,
        title,
        controller,
        unread,
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
        contradictions);
  }

  /**
   * The notice as a document.
   *
   * @param file its path, relative to the register file
   * @param updated its date; null when it has none
   * @param cites the acts it cites, such as {@code 523/1999}
   * @param controllers every name that it uses for the controller
   * @param states the elements of GDPR 13, 14 and 30 that it states; null when nobody has looked
   * @param businessIds the controller's business identity codes, as they are written
   * @param bodies the authorities it names that may be no more, with their sentences
   * @param masked the sentence whose contact address cannot be read; null when there is none
   * @param goodFor how long the company holds a notice for up to date; null when it has not said
   * @param confirmed false when a program read the notice and no person has looked at the reading
   */
  public record Notice(
      String file,
      @Nullable LocalDate updated,
      List<String> cites,
      List<String> controllers,
      @Nullable List<String> states,
      List<String> businessIds,
      List<Body> bodies,
      @Nullable Quote masked,
      @Nullable Period goodFor,
      boolean confirmed) {}

  /** An authority or register that the notice names. */
  public record Body(String body, Quote quote) {}

  /**
   * Two sentences of the notice that cannot both be so.
   *
   * @param about {@code area}, {@code list}, {@code period}, {@code source}, {@code store}, {@code
   *     disclosure} or {@code contents}
   */
  public record Contradiction(String about, Quote quote, Quote against) {}

  /** Where the data stay: {@code FI}, {@code EU}, {@code EEA} or {@code any}. */
  public record Area(String is, Quote quote) {}

  /** A category that the notice says is kept; of every group when {@code subjects} is empty. */
  public record Declared(
      Category category, List<String> subjects, @Nullable Condition when, Quote quote) {}

  /** A category that the notice says is not kept; of nobody when {@code subjects} is empty. */
  public record Excluded(Category category, List<String> subjects, Quote quote) {}

  /** Categories that are never kept together with others, in a table or about a person. */
  public record Separated(List<Category> categories, List<Category> from, Quote quote) {}

  /**
   * Which calls may be recorded; an empty list or {@code any} limits nothing.
   *
   * @param direction {@code inbound}, {@code outbound} or {@code any}
   */
  public record Recordings(
      String direction,
      List<String> numbers,
      List<String> queues,
      List<String> purposes,
      Quote quote) {}

  /** Someone who gets data; every declared category when {@code categories} is empty. */
  public record Recipient(
      String recipient, List<Category> categories, @Nullable Condition when, Quote quote) {}

  /** A record is about someone the notice names only when it has one of these categories. */
  public record Admission(List<Category> needsAny, Quote quote) {}

  /** Where the notice says the data come from. */
  public record Origin(String origin, Quote quote) {}

  /** Where the notice says the data lie. */
  public record Store(String store, Quote quote) {}

  /** Categories that the notice says are kept encrypted. */
  public record Protected(List<Category> categories, List<String> subjects, Quote quote) {}
}
