package fi.seloste.detect;

import fi.seloste.declare.Category;
import java.util.List;

/**
 * IBAN account numbers (ISO 13616): the length of their country and the mod 97 check; of Finnish
 * ones the national check digit too (Finance Finland).
 */
final class IbanDetector implements Detector {

  private static final List<Form> FORMS =
      List.of(Form.inside("[A-Z]{2}\\d{2}([ -]?[0-9A-Z]){11,30}"));

  /** Countries and the length of their account numbers (SWIFT's IBAN registry). */
  private static final String LENGTHS =
      "NO15 BE16 DK18 FI18 FO18 GL18 NL18 SD18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 "
          + "CH21 HR21 LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 "
          + "IQ23 OM23 SO23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 "
          + "ST25 IS26 TR26 BI27 DJ27 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 "
          + "HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 SC31 LC32 MT31 RU33";

  @Override
  public String id() {
    return "iban";
  }

  @Override
  public Category category() {
    return Category.of("bank-account");
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Form> forms() {
    return FORMS;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    int length = length(b, from);
    int signs = 0;
    for (int i = from; i < to; i++) {
      signs += Bytes.word(b[i]) ? 1 : 0;
    }
    if (length == 0) {
      return Outcome.NO;
    }
    return Outcome.checked(signs == length && right(b, from, to));
  }

  /** In a text the account number ends where its country says, whatever words follow. */
  @Override
  public Outcome inside(byte[] b, int from, int to, int first, int last) {
    int length = length(b, from);
    int end = from;
    for (int signs = 0; end < to && signs < length; end++) {
      signs += Bytes.word(b[end]) ? 1 : 0;
    }
    return length == 0 || (end < last && Bytes.word(b[end])) ? Outcome.NO : check(b, from, end);
  }

  private static boolean right(byte[] b, int from, int to) {
    boolean finnish = Bytes.startsWith(b, from, to, "fi");
    int check = (int) Bytes.digits(b, from, from + 4);
    return check >= 2
        && check <= 98
        && CheckDigits.mod97(b, from, to)
        && (!finnish || (Bytes.count(b, from, to) == 16 && CheckDigits.luhn(b, from + 4, to)));
  }

  private static int length(byte[] b, int from) {
    for (int i = 0; i < LENGTHS.length(); i += 5) {
      if (LENGTHS.charAt(i) == Bytes.upper(b[from])
          && LENGTHS.charAt(i + 1) == Bytes.upper(b[from + 1])) {
        return (LENGTHS.charAt(i + 2) - '0') * 10 + LENGTHS.charAt(i + 3) - '0';
      }
    }
    return 0;
  }

  @Override
  public double alone() {
    return ONE;
  }

  @Override
  public double chance() {
    return 1.0 / 97;
  }

  @Override
  public boolean exclusive() {
    return true;
  }
}
