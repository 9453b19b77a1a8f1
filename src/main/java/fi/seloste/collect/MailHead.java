package fi.seloste.collect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a file begins as messages do (RFC 5322). */
final class MailHead {

  private static final Pattern FIELD = Pattern.compile("\\A([A-Za-z][A-Za-z0-9-]{1,60}):[ \\t]?");
  private static final Set<String> TELLING =
      Set.of(
          "from",
          "to",
          "date",
          "subject",
          "received",
          "message-id",
          "mime-version",
          "return-path",
          "delivered-to",
          "content-type",
          "reply-to",
          "cc",
          "dkim-signature",
          "x-mailer",
          "sender");
  private static final int LINES = 60;

  private MailHead() {}

  /** Whether these are the fields of a message. */
  static boolean message(Head head) {
    int telling = telling(text(head));
    return telling >= 3 || (telling >= 1 && head.endsWith(".eml"));
  }

  /** Whether this is a mailbox: a line that begins with From, then a message (RFC 4155). */
  static boolean mailbox(Head head) {
    String text = text(head);
    int line = text.indexOf('\n');
    return text.startsWith("From ") && line > 0 && telling(text.substring(line + 1)) >= 2;
  }

  private static String text(Head head) {
    int length = Math.min(head.bytes().length, 1 << 14);
    String text = new String(head.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    return text.startsWith("ï»¿") ? text.substring(3) : text;
  }

  private static int telling(String text) {
    int telling = 0;
    boolean first = true;
    for (String line : text.split("\r?\n|\r", LINES)) {
      if (line.isEmpty()) {
        break;
      }
      Matcher field = FIELD.matcher(line);
      boolean folded = line.startsWith(" ") || line.startsWith("\t") || line.startsWith(">From ");
      if (field.find()) {
        telling += TELLING.contains(field.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
      } else if (first || !folded) {
        return 0;
      }
      first = false;
    }
    return telling;
  }
}
