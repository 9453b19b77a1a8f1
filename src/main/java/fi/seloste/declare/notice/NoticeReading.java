package fi.seloste.declare.notice;

import fi.seloste.declare.Register;
import java.util.List;

/** What came of reading a notice. Nobody has confirmed it. */
public final class NoticeReading {

  private final Content content;
  private final String language;

  NoticeReading(Content content, String language) {
    this.content = content;
    this.language = language;
  }

  /** The same reading with more for a person to see. */
  NoticeReading and(List<Undecided> more) {
    return more.isEmpty() ? this : new NoticeReading(content.and(more), language);
  }

  /** The register that the notice declares, as far as it could be read. */
  public Register register() {
    return content.register();
  }

  /** The register file: each entry with its sentence, its line and how sure it is. */
  public String yaml() {
    return RegisterText.of(content);
  }

  /** The register file's content for JSON, with the confidence of each entry. */
  public java.util.Map<String, Object> json() {
    return RegisterTree.of(content);
  }

  /** How many sentences a person has to decide. */
  public int undecided() {
    return content.undecided().size();
  }

  /** The language of the notice: {@code fi}, {@code sv} or {@code en}. */
  public String language() {
    return language;
  }

  Content content() {
    return content;
  }

  /** The sentences that could not be decided, in the order of the notice. */
  public List<String> undecidedSentences() {
    return content.undecided().stream()
        .map(one -> one.quote().quote())
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }
}
