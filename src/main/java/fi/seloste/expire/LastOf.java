package fi.seloste.expire;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The last of several dates: {@code last(orders, bookings.booked, modified)}. When one of them is
 * written and cannot be read, nobody knows which is the last.
 */
final class LastOf {

  private static final Pattern COMMA = Pattern.compile(",\\s*");

  private LastOf() {}

  /** The roles in it; none when the role is a single one. */
  static List<String> roles(String role) {
    return role.startsWith("last(") && role.endsWith(")")
        ? COMMA.splitAsStream(role.substring("last(".length(), role.length() - 1)).toList()
        : List.of();
  }

  /** The role itself, or those of which it is the last. */
  static Stream<String> parts(String role) {
    List<String> roles = roles(role);
    return roles.isEmpty() ? Stream.of(role) : roles.stream();
  }

  /** The last of the dates; the worst reason when there is none, or one is not certain. */
  static int day(List<String> roles, ToIntFunction<String> dates) {
    int last = Day.MISSING;
    int worst = Day.MISSING;
    for (String role : roles) {
      int day = dates.applyAsInt(role);
      if (Day.known(day)) {
        last = Day.known(last) ? Math.max(last, day) : day;
      } else {
        worst = Math.max(worst, day);
      }
    }
    boolean certain = Day.known(last) && worst != Day.UNREADABLE && worst != Day.FUTURE;
    return certain ? last : worst;
  }
}
