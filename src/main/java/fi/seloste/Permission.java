package fi.seloste;

import fi.seloste.declare.Folding;
import java.util.Set;

/**
 * What a value under a consent or ban header says, in Finnish, Swedish and English exports: yes and
 * no in their many notations, or the words for permission and ban themselves.
 */
enum Permission {
  /** Nothing is said. */
  BLANK,
  /** Yes to what the header asks; a date on which it was given is a yes. */
  YES,
  /** No to what the header asks. */
  NO,
  /** Permission, whatever the header asks. */
  PERMITTED,
  /** Ban, whatever the header asks. */
  BANNED;

  private static final Set<String> NOES =
      Set.of(
          "ei", "e", "no", "n", "nej", "false", "0", "-", "none", "never", "ei ole", "f", "off",
          "ej", "?");
  private static final Set<String> PERMISSIONS =
      Set.of(
          "lupa",
          "sallittu",
          "annettu",
          "suostumus",
          "lupa annettu",
          "opt-in",
          "opted in",
          "optin",
          "subscribed",
          "granted",
          "tillatet",
          "tillstand",
          "samtycke",
          "tilattu",
          "double opt-in",
          "confirmed");
  private static final Set<String> BANS =
      Set.of(
          "kielto",
          "kielletty",
          "estetty",
          "kieltanyt",
          "opt-out",
          "opted out",
          "optout",
          "unsubscribed",
          "denied",
          "revoked",
          "peruttu",
          "peruutettu",
          "forbjudet",
          "forbud",
          "nekad",
          "avslutad",
          "suppressed",
          "do not contact",
          "ei markkinointia");

  static Permission of(String value) {
    String folded = Folding.fold(value);
    if (folded.isEmpty()) {
      return BLANK;
    }
    if (NOES.contains(folded) || folded.matches("(ei|ej|no|not|nej|inte|never) .*")) {
      return BANS.contains(folded) ? BANNED : NO;
    }
    if (PERMISSIONS.contains(folded)) {
      return PERMITTED;
    }
    return BANS.contains(folded) ? BANNED : YES;
  }

  /** Whether a consent field with this value gives consent. */
  boolean consent() {
    return this == YES || this == PERMITTED;
  }

  /** Whether a ban field with this value bans. */
  boolean ban() {
    return this == YES || this == BANNED;
  }
}
