package fi.seloste.sample;

import java.time.LocalDate;

/** An invented person; the e-mail address and the phone number belong to nobody else here. */
record Person(
    String first,
    String last,
    String street,
    String postalCode,
    String city,
    String region,
    String phoneDigits,
    String email,
    LocalDate born,
    String identityCode,
    boolean swedish) {

  String name() {
    return first + " " + last;
  }

  String lastFirst() {
    return last + " " + first;
  }

  /** The same number as people write it: lists and exports seldom agree on one notation. */
  String phone(int style) {
    String rest = phoneDigits.substring(3);
    return switch (Math.floorMod(style, 4)) {
      case 0 -> "045 " + rest.substring(0, 3) + " " + rest.substring(3);
      case 1 -> "+358 45 " + rest;
      case 2 -> phoneDigits;
      default -> "045-" + rest;
    };
  }

  String phone() {
    return phone(phoneDigits.charAt(9));
  }
}
