package fi.seloste.collect;

import java.io.IOException;

/** Carries a reason through the stream interfaces; the format turns it into what it throws. */
final class SheetFault extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  SheetFault(String key, Object... arguments) {
    super(key);
    this.reason = Reason.of(key, arguments);
  }

  Reason reason() {
    return reason;
  }
}
