package fi.seloste.purge;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** SHA-256 and HMAC-SHA-256, in lower-case hexadecimal. */
final class Hashes {

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** The hash of parts, each ended by a zero byte that no part contains. */
  static String sha256(List<String> parts) {
    return hex(sha256().digest(joined(parts)));
  }

  /**
   * The keyed hash of parts.
   *
   * @param purpose keeps hashes of one key for different ends apart
   */
  static String hmac(SecretKey key, String purpose, List<String> parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(joined(List.of(purpose)));
      return hex(mac.doFinal(joined(parts)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares without telling by its time where two hashes differ. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] joined(List<String> parts) {
    StringBuilder joined = new StringBuilder();
    parts.forEach(part -> joined.append(part.replace('\0', ' ')).append('\0'));
    return joined.toString().getBytes(StandardCharsets.UTF_8);
  }
}
