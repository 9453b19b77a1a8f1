package fi.seloste;

/**
 * Why a step failed, in words that the job repository may keep: it stores message and trace of
 * whatever a step throws, and the messages of libraries quote the data.
 */
final class StepFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  StepFailedException(String message) {
    super(message);
  }
}
