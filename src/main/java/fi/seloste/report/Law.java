package fi.seloste.report;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Provisions of law as a lawyer of the report's language cites them. */
final class Law {

  /** Such as {@code GDPR 5(1)(a)}. */
  private static final Pattern GDPR =
      Pattern.compile("GDPR (\\d+)(?:\\((\\d+)\\))?(?:\\(([a-z])\\))?");

  /** Such as {@code 1050/2018 29} or {@code Kirjanpitolaki 1336/1997 2:10 §}. */
  private static final Pattern ACT =
      Pattern.compile("(?:\\D*\\s)?(\\d+/\\d{4})(?:\\s+(?:(\\d+):)?(\\d+)\\s*§?)?");

  private final Words words;

  Law(Words words) {
    this.words = words;
  }

  /** Provisions, one a line. */
  String cited(List<String> provisions) {
    return provisions.stream().map(this::cited).collect(Collectors.joining("\n"));
  }

  /** A provision; as it stands when it is of an unknown form. */
  String cited(String provision) {
    Matcher gdpr = GDPR.matcher(provision);
    if (gdpr.matches()) {
      return gdpr(gdpr);
    }
    Matcher act = ACT.matcher(provision);
    if (act.matches()) {
      String key = "law." + act.group(1).replace('/', '-');
      if (words.has(key)) {
        return act(act, words.text(key));
      }
    }
    return provision;
  }

  private String gdpr(Matcher cited) {
    String article = cited.group(1);
    String paragraph = cited.group(2);
    String point = cited.group(3);
    if (paragraph == null) {
      return words.text("cite.gdpr.article", Map.of("article", article));
    }
    if (point == null) {
      return words.text("cite.gdpr.paragraph", Map.of("article", article, "paragraph", paragraph));
    }
    return words.text(
        "cite.gdpr.point", Map.of("article", article, "paragraph", paragraph, "point", point));
  }

  private String act(Matcher cited, String name) {
    String number = cited.group(1);
    String chapter = cited.group(2);
    String section = cited.group(3);
    if (section == null) {
      return words.text("cite.act", Map.of("act", name, "number", number));
    }
    if (chapter == null) {
      return words.text("cite.section", Map.of("act", name, "number", number, "section", section));
    }
    return words.text(
        "cite.chapter",
        Map.of("act", name, "number", number, "chapter", chapter, "section", section));
  }
}
