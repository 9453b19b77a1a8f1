package fi.seloste.collect;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** JSON with a record on each line (NDJSON): a broken line costs that line only. */
final class JsonLines implements Closeable {

  private static final int LONGEST = 32 << 20;

  private final SeekableByteChannel channel;
  private final InputStream in;
  private final Charset charset;
  private final SheetBytes line = new SheetBytes();
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private long offset;
  private long next;
  private long number;
  private boolean tooLong;

  JsonLines(SourceFile file, Charset charset, long from, long firstLine) throws IOException {
    this.channel = Files.newByteChannel(file.path());
    this.channel.position(from);
    this.in = Channels.newInputStream(channel);
    this.charset = charset;
    this.next = from;
    this.number = firstLine - 1;
  }

  /** Whether the text begins with a record on each of two lines. */
  static boolean of(String head) {
    List<String> lines = head.lines().filter(l -> !l.isBlank()).limit(3).toList();
    if (lines.size() < 2 || !begins(lines.get(0)) || !begins(lines.get(1))) {
      return false;
    }
    try {
      walk(lines.get(0), new TreeSurvey(), 0);
      return true;
    } catch (UnreadableFileException e) {
      return false;
    }
  }

  private static boolean begins(String line) {
    String start = line.strip();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** Goes on to the next line that is not blank; false at the end. */
  boolean next() throws IOException {
    do {
      offset = next;
      line.clear();
      tooLong = false;
      number++;
      if (!fill()) {
        return false;
      }
    } while (line.text(0, Math.min(line.size(), 4096)).isBlank() && line.size() < 4096);
    return true;
  }

  private boolean fill() throws IOException {
    int b = read();
    if (b < 0) {
      return false;
    }
    while (b >= 0 && b != '\n') {
      if (line.size() < LONGEST) {
        line.append(b);
      } else {
        tooLong = true;
      }
      next++;
      b = read();
    }
    next++;
    return true;
  }

  private int read() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(block));
      if (end == 0) {
        return -1;
      }
    }
    return block[at++] & 0xff;
  }

  /** Goes through the line as one record. */
  void walk(TreeEvents events) throws UnreadableFileException {
    if (tooLong) {
      throw new UnreadableFileException("record-too-long");
    }
    String text = charset.decode(ByteBuffer.wrap(line.bytes(), 0, line.size())).toString();
    walk(text, events, number - 1);
  }

  private static void walk(String text, TreeEvents events, long lineOffset)
      throws UnreadableFileException {
    new JsonWalk(new StringReader(text), events, lineOffset).runRecord();
  }

  /** Where the line begins in the file. */
  long offset() {
    return offset;
  }

  /** The number of the line, counted from 1. */
  long number() {
    return number;
  }

  /** What the file's head says in the characters of this encoding. */
  static String head(Head head) {
    Encoding known = Encoding.ofHead(head.bytes());
    Charset charset = known == null ? StandardCharsets.ISO_8859_1 : known.charset();
    int mark = known == null ? 0 : known.mark();
    return new String(head.bytes(), mark, head.bytes().length - mark, charset);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
