package fi.seloste.detect;

/** What the numbering plan says about a telephone number. */
enum PhoneUse {
  /** No such number. */
  NONE,
  /** A mobile or fixed subscription: of a person or an office. */
  SUBSCRIBER,
  /** A service, freephone, premium or company-wide number: nobody's own. */
  SERVICE;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 12;

  /**
   * A Finnish number without country code and leading zero, by Traficom's numbering plan as
   * libphonenumber 9.0.43 has it, Åland's 018 included.
   *
   * @param number its digits as a number
   * @param length how many digits
   */
  static PhoneUse finnish(long number, int length) {
    if (length < SHORTEST || length > LONGEST) {
      return NONE;
    }
    long left = number;
    for (int i = length; i > 4; i--) {
      left /= 10;
    }
    int four = (int) left;
    int three = four / 10;
    int two = three / 10;
    if (!possible(two, length)) {
      return NONE;
    }
    if ((two >= 40 && two <= 48) || two == 50) {
      return length >= 6 && length <= 10 ? SUBSCRIBER : NONE;
    }
    if (fixed(two, three, length)) {
      return SUBSCRIBER;
    }
    return service(two, three, four, length) ? SERVICE : NONE;
  }

  private static boolean possible(int two, int length) {
    int first = two / 10;
    if (first == 0) {
      return false;
    }
    return switch (length) {
      case 5 -> first != 4 && first != 7;
      case 6, 7, 8, 9 -> true;
      case 10 -> first != 8 && first != 9 && two != 35;
      default -> first == 7;
    };
  }

  private static boolean fixed(int two, int three, int length) {
    int third = three % 10;
    boolean subscriber = third >= 1 && third <= 8;
    if (two >= 13 && two <= 18) {
      return subscriber && length >= 6 && length <= 9;
    }
    if (two == 19) {
      return subscriber && length >= 5 && length <= 9;
    }
    int first = two / 10;
    int second = two % 10;
    boolean area = first == 2 || first == 3 || first == 5 || first == 6 || first == 8 || first == 9;
    return length <= 9 && (three == 900 || (area && second >= 1 && second <= 8));
  }

  private static boolean service(int two, int three, int four, int length) {
    if (three == 800) {
      return length >= 7 && length <= 9;
    }
    if (three == 600 || three == 700) {
      return length == 8 || length == 9;
    }
    if (three == 601 || three == 602) {
      return length == 8 || length == 9;
    }
    return switch (two) {
      case 10, 29, 30, 39 -> length >= 6 && length <= 10;
      case 20 ->
          (length >= 6 && length <= 10)
              || (length == 5 && ((three >= 202 && three <= 205) || three == 209));
      case 60 -> three == 606 && length == 10;
      case 70 -> seventy(three, four, length);
      case 71 -> length == 9;
      case 73 -> length == 10;
      case 75 -> three != 751 && three != 752 && length >= 6 && length <= 10;
      default -> false;
    };
  }

  private static boolean seventy(int three, int four, int length) {
    if (three >= 701 && three <= 705) {
      return length >= 8 && length <= 12;
    }
    return (four == 7099 && (length == 8 || length == 9))
        || ((three == 707 || three == 708) && length == 10);
  }
}
