package fi.seloste.detect;

/**
 * What values of a detector look like, as a pattern in the syntax of {@link FormSyntax}, without
 * regard to the case of letters.
 *
 * @param pattern the pattern
 * @param inside whether the form may also stand inside a longer value, with no letter or digit
 *     beside it; else it is the whole value
 */
record Form(String pattern, boolean inside) {

  /** A form that must be the whole value. */
  static Form whole(String pattern) {
    return new Form(pattern, false);
  }

  /** A form that is looked for inside values too. */
  static Form inside(String pattern) {
    return new Form(pattern, true);
  }
}
