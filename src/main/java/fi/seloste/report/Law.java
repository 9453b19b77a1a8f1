package fi.seloste.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** Provisions, one act a line. */
  String cited(List<String> provisions) {
    List<String> lines = new ArrayList<>();
    List<String> gdpr = new ArrayList<>();
    for (String provision : provisions) {
      Matcher matcher = GDPR.matcher(provision);
      if (matcher.matches()) {
        gdpr.add(gdpr(matcher));
      } else {
        lines.add(other(provision));
      }
    }
    if (!gdpr.isEmpty()) {
      String all = String.join(", ", gdpr);
      lines.add(0, words.text("cite.gdpr", Map.of("provisions", all)));
    }
    return String.join("\n", lines);
  }

  /** A provision of another act; as it stands when it is of an unknown form. */
  private String other(String provision) {
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
      return article;
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
