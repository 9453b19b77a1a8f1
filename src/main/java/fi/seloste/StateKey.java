package fi.seloste;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key under which everything is remembered, where the environment gives it. */
final class StateKey {

  static final String VARIABLE = "SELOSTE_STATE_KEY";

  private StateKey() {}

  /** The key in the environment; empty when there is none. */
  static Optional<SecretKey> given() throws IOException {
    String given = System.getenv(VARIABLE);
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    if (!given.strip().matches("[0-9a-fA-F]{64}")) {
      throw new IOException(VARIABLE + " must be 64 hexadecimal digits");
    }
    return Optional.of(new SecretKeySpec(HexFormat.of().parseHex(given.strip()), "HmacSHA256"));
  }

  /**
   * The key of a cluster, which all its machines must have.
   *
   * @throws StateException when it is missing
   */
  static SecretKey shared() throws IOException {
    return given()
        .orElseThrow(
            () ->
                new StateException(
                    "a cluster needs "
                        + VARIABLE
                        + " in the environment, the same on all machines; make one with: openssl"
                        + " rand -hex 32"));
  }
}
