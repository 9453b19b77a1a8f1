package fi.seloste.expire;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA-256 over parts, each with its length before it, so that no two lists of parts look the
 * same. Values can be told apart by it, and not be guessed without the key. Cut to 128 bits.
 *
 * <p>Not for several threads.
 */
final class KeyedHash {

  private static final int BYTES = 16;

  private final Mac mac;
  private final byte[] length = new byte[4];

  KeyedHash(SecretKey key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  KeyedHash part(byte[] bytes, int from, int to) {
    int size = to - from;
    length[0] = (byte) (size >>> 24);
    length[1] = (byte) (size >>> 16);
    length[2] = (byte) (size >>> 8);
    length[3] = (byte) size;
    mac.update(length);
    mac.update(bytes, from, size);
    return this;
  }

  KeyedHash part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return part(bytes, 0, bytes.length);
  }

  /** The hash of the parts so far, in hexadecimal; the next part begins anew. */
  String hex() {
    return HexFormat.of().formatHex(mac.doFinal(), 0, BYTES);
  }
}
