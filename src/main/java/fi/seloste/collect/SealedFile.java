package fi.seloste.collect;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A temporary file for personal data: readable by its owner only, encrypted with a key that is
 * nowhere but in memory (AES in counter mode, so that any part can be read), and gone when closed.
 */
final class SealedFile implements Closeable {

  private static final int BLOCK = 16;

  private final Path path;
  private final FileChannel channel;
  private final SecretKeySpec key;
  private final Cipher writing;
  private final Cipher reading;
  private long size;

  private SealedFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    byte[] secret = new byte[BLOCK];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, "AES");
    this.writing = cipher(0);
    this.reading = cipher(0);
  }

  static SealedFile create() throws IOException {
    Path path = Spool.file();
    try {
      return new SealedFile(
          path,
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  long size() {
    return size;
  }

  /** Appends the first {@code length} bytes. */
  void append(byte[] bytes, int length) throws IOException {
    byte[] sealed = writing.update(bytes, 0, length);
    if (sealed != null) {
      ByteBuffer left = ByteBuffer.wrap(sealed);
      while (left.hasRemaining()) {
        size += channel.write(left, size);
      }
    }
  }

  /** Fills the array with what was appended from this position on. */
  void read(long position, byte[] into) throws IOException {
    long block = position / BLOCK;
    int before = (int) (position % BLOCK);
    ByteBuffer sealed = ByteBuffer.allocate(before + into.length);
    while (sealed.hasRemaining()) {
      if (channel.read(sealed, block * BLOCK + sealed.position()) < 0) {
        throw new EOFException("sealed file ends early");
      }
    }
    start(reading, block);
    byte[] open = reading.update(sealed.array());
    System.arraycopy(open, before, into, 0, into.length);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private Cipher cipher(long block) throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      start(cipher, block);
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IOException("no AES", e);
    }
  }

  private void start(Cipher cipher, long block) throws IOException {
    try {
      byte[] counter = ByteBuffer.allocate(BLOCK).putLong(0).putLong(block).array();
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
    } catch (GeneralSecurityException e) {
      throw new IOException("no AES", e);
    }
  }
}
