package fi.seloste;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The first 64 bits of HMAC-SHA-256 (RFC 2104) under the state folder's key. Without the key nobody
 * can try identity codes or telephone numbers against it. For one thread.
 */
final class KeyedHash {

  private final Mac mac;

  KeyedHash(SecretKey key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  long of(String kind, String normal) {
    mac.update(kind.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return ByteBuffer.wrap(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  long of(Identifier identifier) {
    return of(identifier.kind(), identifier.normal());
  }
}
