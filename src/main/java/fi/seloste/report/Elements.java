package fi.seloste.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** What GDPR 13, 14 and 30 want a notice or a record of processing to state. */
final class Elements {

  /** The provisions by element, in the order of the law. */
  static final Map<String, String> LAW = law();

  private Elements() {}

  private static Map<String, String> law() {
    Map<String, String> law = new LinkedHashMap<>();
    law.put("controller", "GDPR 13(1)(a), GDPR 14(1)(a)");
    law.put("contact", "GDPR 13(1)(a), GDPR 13(1)(b)");
    law.put("purposes", "GDPR 13(1)(c), GDPR 30(1)(b)");
    law.put("legal-basis", "GDPR 13(1)(c), GDPR 6(1)");
    law.put("categories", "GDPR 14(1)(d), GDPR 30(1)(c)");
    law.put("recipients", "GDPR 13(1)(e), GDPR 30(1)(d)");
    law.put("transfers", "GDPR 13(1)(f), GDPR 30(1)(e)");
    law.put("retention", "GDPR 13(2)(a), GDPR 30(1)(f)");
    law.put("access", "GDPR 13(2)(b), GDPR 15");
    law.put("rectification", "GDPR 13(2)(b), GDPR 16");
    law.put("erasure", "GDPR 13(2)(b), GDPR 17");
    law.put("restriction", "GDPR 13(2)(b), GDPR 18");
    law.put("portability", "GDPR 13(2)(b), GDPR 20");
    law.put("objection", "GDPR 13(2)(b), GDPR 21");
    law.put("withdrawal", "GDPR 13(2)(c), GDPR 7(3)");
    law.put("complaint", "GDPR 13(2)(d), GDPR 77");
    law.put("source", "GDPR 14(2)(f)");
    law.put("security", "GDPR 30(1)(g), GDPR 32");
    return java.util.Collections.unmodifiableMap(law);
  }
}
