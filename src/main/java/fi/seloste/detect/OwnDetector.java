package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * Finds what a person described in the job. Not final: what is final here is a detector of the
 * program, which {@link fi.seloste.collect.Discovered} makes.
 */
class OwnDetector implements Detector {

  private final String id;
  private final OwnPattern own;
  private final List<Form> forms;
  private final List<List<String>> headers;

  OwnDetector(int number, OwnPattern own) {
    this.id = "own-" + number;
    this.own = own;
    this.forms = List.of(Form.inside(own.pattern()));
    this.headers = own.headers().stream().map(OwnDetector::folded).toList();
  }

  private static List<String> folded(String header) {
    return HeaderText.words(header).stream().map(HeaderText::fold).toList();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Category category() {
    return own.category();
  }

  /** Before all others: what a person describes is seen whatever else the value may be. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public List<Form> forms() {
    return forms;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.HIT;
  }

  /** A person's word is believed; with header words it holds under those headers only. */
  @Override
  public double alone() {
    return headers.isEmpty() ? ONE : NEVER;
  }

  @Override
  public boolean names(String header) {
    List<String> words = folded(header);
    return headers.stream()
        .anyMatch(wanted -> java.util.Collections.indexOfSubList(words, wanted) >= 0);
  }
}
