package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds one kind of data in values. Its form proposes, its check decides, the header and the share
 * of the field's values that agree raise or lower the confidence.
 *
 * <p>A detector is one package-private final class with a constructor without arguments; {@link
 * fi.seloste.collect.Discovered} finds it, nothing lists it.
 */
interface Detector {

  /** For {@link #alone}: values never prove the category, a header or a person must name it. */
  double NEVER = 2;

  /** For {@link #alone}: one value proves the category. */
  double ONE = 0;

  /** Lower case with hyphens; unique; shown on the coverage sheet. */
  String id();

  /** What its hits show; null when they are no personal data and only help to judge a field. */
  @Nullable Category category();

  /**
   * Its place among the detectors: those with a lower number look first, and an {@link #exclusive}
   * hit ends the look at a value. Checksums below 100, other sure forms below 200, weak forms and
   * lexicons above.
   */
  int order();

  /** The forms that propose a value; none for a detector that reads {@link #words}. */
  default List<Form> forms() {
    return List.of();
  }

  /** Whether it is asked about every short value without digits: a lexicon. */
  default boolean words() {
    return false;
  }

  /** Whether it is asked about every text of several words: see {@link #inText}. */
  default boolean texts() {
    return false;
  }

  /** Judges a slice that has one of its forms, or a word if it reads {@link #words}. */
  Outcome check(byte[] b, int from, int to);

  /**
   * Judges a slice with one of its forms inside a longer value.
   *
   * @param first where the whole value begins
   * @param last where the whole value ends
   */
  default Outcome inside(byte[] b, int from, int to, int first, int last) {
    return check(b, from, to);
  }

  /** Whether a text of several words, which has none of its forms, shows what it looks for. */
  default boolean inText(byte[] b, int from, int to) {
    return false;
  }

  /** Whether a hit on the whole value says that it is nothing else. */
  default boolean exclusive() {
    return false;
  }

  /**
   * The share of a field's values, 0 to 1, that must agree for the values alone to prove the
   * category: {@link #ONE} value, a share, or {@link #NEVER}. A detector that says {@code NEVER} is
   * not even asked unless the header or a person names its category.
   */
  double alone();

  /**
   * How many values must agree at least, where {@link #alone} is a share: one for a form that a
   * person knows at sight, more where a single value may look so by chance.
   */
  default int few() {
    return 3;
  }

  /**
   * Whether each value is of one thing or person, so that a field in which a few values come again
   * and again holds something else of the same form.
   */
  default boolean identifies() {
    return false;
  }

  /**
   * Whether any value under a header of its category shows the category, though it has none of the
   * forms: for kinds of data that come in more shapes than anybody can list.
   */
  default boolean loose() {
    return false;
  }

  /** Ids of categories of which one must be found in another field, or values prove nothing. */
  default List<String> neighbours() {
    return List.of();
  }

  /** The probability that a random value of the form passes the check; 0 when negligible. */
  default double chance() {
    return 0;
  }

  /** Why its hits count: {@code checksum}, {@code form} or {@code lexicon}. */
  default String reason() {
    return chance() > 0 ? "checksum" : words() ? "lexicon" : "form";
  }
}
