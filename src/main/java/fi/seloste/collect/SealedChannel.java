package fi.seloste.collect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads a {@link SealedFile} as if it were an open one; closing it ends the file. */
final class SealedChannel implements SeekableByteChannel {

  private final SealedFile file;
  private long position;
  private boolean closed;

  SealedChannel(SealedFile file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    int length = (int) Math.min(into.remaining(), file.size() - position);
    if (length <= 0) {
      return into.hasRemaining() ? -1 : 0;
    }
    byte[] bytes = new byte[length];
    file.read(position, bytes);
    into.put(bytes);
    position += length;
    return length;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SealedChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    file.close();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }
}
