package fi.seloste.declare.notice;

import java.io.IOException;

/** A notice that cannot be read; the message says why and quotes nothing of it. */
public final class UnreadableNoticeException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableNoticeException(String message) {
    super(message);
  }
}
