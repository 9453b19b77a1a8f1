package fi.seloste.declare.notice;

import fi.seloste.declare.EndedBodies;
import fi.seloste.declare.EndedBodies.EndedBody;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Body;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a notice may have wrong in itself: business identity codes, authorities that are no
 * more, contact addresses that nobody can use.
 */
final class FaultsReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:Y[-‑– ]?tunnus|LY[- ]?(?:tunnus|numero)|FO[-‑ ]?(?:nummer|signum)|business"
              + " id(?:entity code)?)(?:\\s*(?:on|är|is))?\\s*[:(]?\\s*([\\d][\\d-]{5,12})",
          FLAGS);
  private static final Pattern BARE = Pattern.compile("(?<![\\d-])(\\d{6,7}-\\d{1,2})(?![\\d-])");
  private static final Pattern MASKED =
      Pattern.compile(
          "\\[email.protected]|\\[sähköposti suojattu]|sähköpostiosoite on suojattu|e-postadressen"
              + " skyddas|email address is being protected|sposti suojattu",
          FLAGS);

  private final Set<String> businessIds = new LinkedHashSet<>();
  private final List<Body> bodies = new ArrayList<>();
  private @Nullable Quote masked;

  void read(Passage passage) {
    String text = passage.text();
    Quote quote = new Quote(passage.quote(), passage.line());
    boolean controller = passage.inAny(Section.CONTROLLER, Section.OTHER);
    Matcher labelled = LABELLED.matcher(text);
    while (controller && labelled.find()) {
      businessIds.add(labelled.group(1));
    }
    Matcher bare = BARE.matcher(text);
    while (passage.in(Section.CONTROLLER) && bare.find()) {
      businessIds.add(bare.group(1));
    }
    if (masked == null && MASKED.matcher(text).find()) {
      masked = quote;
    }
    for (EndedBody body : EndedBodies.ALL) {
      boolean known = bodies.stream().anyMatch(old -> old.body().equals(body.name()));
      if (!known && body.words().matcher(text).find()) {
        bodies.add(new Body(body.name(), quote));
      }
    }
  }

  List<String> businessIds() {
    return List.copyOf(businessIds);
  }

  List<Body> bodies() {
    return List.copyOf(bodies);
  }

  /** The sentence with a masked contact address; null when there is none. */
  @Nullable Quote masked() {
    return masked;
  }
}
