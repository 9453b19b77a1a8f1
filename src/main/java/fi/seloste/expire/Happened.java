package fi.seloste.expire;

import java.util.Set;

/**
 * The date roles of what has happened. A day to come in such a field is a slip of the pen or of a
 * clock, and the record's true date is unknown; an end or an appointment may well lie ahead.
 */
final class Happened {

  private static final Set<String> ROLES =
      Set.of(
          "created",
          "received",
          "registered",
          "submitted",
          "sent",
          "started",
          "called",
          "recorded",
          "answered",
          "ordered",
          "bought",
          "paid",
          "offered",
          "invoiced",
          "signed",
          "consented",
          "withdrawn",
          "modified",
          "updated",
          "archived",
          "logged",
          "visited",
          "contacted",
          "joined",
          "last-activity",
          "last-login",
          "last-contact",
          "last-order");

  private Happened() {}

  static boolean is(String role) {
    return ROLES.contains(role);
  }
}
