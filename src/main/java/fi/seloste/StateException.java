package fi.seloste;

/**
 * The state or the place of the outputs cannot be used. The message is for the user, and tells the
 * way out.
 */
class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StateException(String message) {
    super(message);
  }
}
