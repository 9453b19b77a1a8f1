package fi.seloste;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs Seloste where every socket, channel or selector that is asked for is refused and counted;
 * the exit code is 99 when one was.
 */
public final class NoNetwork extends SelectorProvider {

  private static final int ASKED = 99;
  private static final AtomicInteger REFUSED = new AtomicInteger();

  /** Runs the command in the arguments; {@code --try} first shows that a socket is refused. */
  @SuppressWarnings("deprecation") // the one way to stand in for every socket
  public static void main(String[] args) throws IOException {
    Socket.setSocketImplFactory(NoNetwork::refused);
    ServerSocket.setSocketFactory(NoNetwork::refused);
    if (args[0].equals("--socket")) {
      new Socket(InetAddress.getLoopbackAddress(), 9).close();
    }
    if (args[0].equals("--channel")) {
      SocketChannel.open().close();
    }
    int code = Seloste.run(args);
    System.exit(REFUSED.get() > 0 ? ASKED : code);
  }

  private static SocketImpl refused() {
    REFUSED.incrementAndGet();
    System.err.println("a socket was asked for");
    Runtime.getRuntime().halt(ASKED);
    throw new IllegalStateException();
  }

  private static IOException refusal() {
    refused();
    return new IOException("refused");
  }

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    throw refusal();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    throw refusal();
  }

  @Override
  public Pipe openPipe() throws IOException {
    throw refusal();
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    throw refusal();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    throw refusal();
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    throw refusal();
  }
}
