package fi.seloste.collect;

/**
 * A file that cannot be read, or not to its end. It is a finding, not a failure: the file is
 * reported with the reason and the run goes on.
 */
public final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** Has no cause on purpose: the libraries quote the data in their messages. */
  public UnreadableFileException(Reason reason) {
    super(reason.key());
    this.reason = reason;
  }

  /** A file that cannot be read for the reason with this key. */
  public UnreadableFileException(String key, Object... arguments) {
    this(Reason.of(key, arguments));
  }

  /** The reason, fit for a report. */
  public Reason reason() {
    return reason;
  }
}
