package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a part of an OpenDocument package is encrypted (ODF 1.2 part 3, 2.3 and 4): its content is
 * deflated, then encrypted with AES in CBC mode under a key that PBKDF2 makes of the password's
 * hash. What has another algorithm is not opened.
 */
final class OdsEncryption {

  /** The file says how often to hash: more than this only keeps the machine busy. */
  private static final int MOST_ROUNDS = 1_000_000;

  /** How much of the plain content the checksum covers. */
  private static final int CHECKED = 1024;

  private static final int BLOCK = 16;

  private byte[] checksum = {};
  private byte[] vector = {};
  private byte[] salt = {};
  private int rounds;
  private int keyBytes = 16;
  private boolean known = true;
  private @Nullable SecretKeySpec made;
  private String start = "SHA-1";

  /** How this part is encrypted; null when the manifest says that it is not. */
  static @Nullable OdsEncryption of(InputStream manifest, String part) throws IOException {
    OdsEncryption found = null;
    boolean within = false;
    try (XlsxXml xml = new XlsxXml(manifest)) {
      while (xml.nextElement()) {
        if (xml.name().equals("file-entry")) {
          within = xml.anyAttribute("full-path").equals(part);
        } else if (within && xml.name().equals("encryption-data")) {
          found = new OdsEncryption();
        }
        if (found != null && within) {
          found.element(xml);
        }
      }
    }
    return found;
  }

  private void element(XlsxXml xml) {
    switch (xml.name()) {
      case "encryption-data" -> {
        known &= xml.anyAttribute("checksum-type").endsWith("#sha256-1k");
        checksum = bytes(xml.anyAttribute("checksum"));
      }
      case "algorithm" -> {
        known &= xml.anyAttribute("algorithm-name").endsWith("#aes256-cbc");
        vector = bytes(xml.anyAttribute("initialisation-vector"));
      }
      case "key-derivation" -> {
        known &=
            xml.anyAttribute("key-derivation-name").toLowerCase(Locale.ROOT).endsWith("pbkdf2");
        salt = bytes(xml.anyAttribute("salt"));
        rounds = number(xml.anyAttribute("iteration-count"), 0);
        keyBytes = number(xml.anyAttribute("key-size"), 16);
      }
      case "start-key-generation" -> {
        String name = xml.anyAttribute("start-key-generation-name");
        start = name.endsWith("#sha256") ? "SHA-256" : "SHA-1";
      }
      default -> {
        // keys of OpenPGP and what else there may be
      }
    }
  }

  /** The plain content; refuses a wrong password before anything of it is shown. */
  InputStream open(XlsxZip zip, String part, @Nullable String password) throws IOException {
    if (password == null) {
      throw new SheetFault("encrypted");
    }
    boolean possible = rounds > 0 && rounds <= MOST_ROUNDS && keyBytes == 32;
    if (!known || !possible || vector.length != BLOCK || salt.length == 0) {
      throw new SheetFault("unknown-encryption");
    }
    SecretKeySpec key = made == null ? new SecretKeySpec(key(password), "AES") : made;
    made = key;
    try (InputStream first = decrypted(zip.open(part), key)) {
      if (!MessageDigest.isEqual(sum(first), checksum)) {
        throw new SheetFault("wrong-password");
      }
      return inflated(decrypted(zip.open(part), key));
    } catch (GeneralSecurityException e) {
      throw new SheetFault("unknown-encryption");
    }
  }

  private static InputStream inflated(InputStream deflated) {
    Inflater inflater = new Inflater(true);
    return new InflaterInputStream(deflated, inflater, 1 << 16) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** The sum is over the deflated content without the padding, whose last byte tells its length. */
  private static byte[] sum(InputStream deflated) throws IOException, GeneralSecurityException {
    byte[] begin = deflated.readNBytes(CHECKED + BLOCK);
    boolean whole = begin.length <= CHECKED && begin.length >= BLOCK;
    int padding = whole ? begin[begin.length - 1] & 0xff : 0;
    int length = Math.min(CHECKED, begin.length - Math.min(padding, BLOCK));
    return MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(begin, length));
  }

  private InputStream decrypted(InputStream sealed, SecretKeySpec key) throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(vector));
      return new CipherInputStream(sealed, cipher);
    } catch (GeneralSecurityException e) {
      throw new SheetFault("unknown-encryption");
    }
  }

  /** PBKDF2 with HMAC-SHA-1 (RFC 8018, 5.2) over bytes: the password of the JDK's own is text. */
  private byte[] key(String password) throws IOException {
    try {
      byte[] hash =
          MessageDigest.getInstance(start).digest(password.getBytes(StandardCharsets.UTF_8));
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(hash, "HmacSHA1"));
      byte[] key = new byte[0];
      for (int block = 1; key.length < keyBytes; block++) {
        mac.update(salt);
        byte[] round = mac.doFinal(new byte[] {0, 0, 0, (byte) block});
        byte[] sum = round.clone();
        for (int i = 1; i < rounds; i++) {
          round = mac.doFinal(round);
          for (int b = 0; b < sum.length; b++) {
            sum[b] ^= round[b];
          }
        }
        int length = key.length;
        key = Arrays.copyOf(key, length + sum.length);
        System.arraycopy(sum, 0, key, length, sum.length);
      }
      return Arrays.copyOf(key, keyBytes);
    } catch (GeneralSecurityException e) {
      throw new SheetFault("unknown-encryption");
    }
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static int number(String text, int otherwise) {
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
