package fi.seloste.declare;

import java.util.List;

/** The elements of information that GDPR 13, 14 and 30 ask of a notice. */
public final class NoticeElements {

  /** Their ids, in the order of the articles. */
  public static final List<String> ALL =
      List.of(
          "controller",
          "contact",
          "purposes",
          "legal-basis",
          "categories",
          "recipients",
          "transfers",
          "retention",
          "access",
          "rectification",
          "erasure",
          "restriction",
          "portability",
          "objection",
          "withdrawal",
          "complaint",
          "source",
          "security");

  private NoticeElements() {}
}
