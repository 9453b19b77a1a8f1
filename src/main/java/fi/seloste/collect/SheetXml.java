package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the XML of large parts token by token from a byte stream, without a string per token.
 *
 * <p>It knows elements, attributes, text, the predefined entities, character references, CDATA,
 * comments and processing instructions, and checks that tags nest; a document type is refused. The
 * small parts are read with Aalto. Names and attribute names are numbers made by {@link #code}.
 */
final class SheetXml {

  static final int END_OF_FILE = 0;
  static final int START = 1;
  static final int END = 2;
  static final int TEXT = 3;

  private static final int MORE = -1;
  private static final int SKIPPED = -2;
  private static final int LONGEST_TOKEN = 64 << 20;
  private static final int DEEPEST = 256;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;

  private final long[] open = new long[DEEPEST];
  private int depth;
  private boolean rootSeen;
  private boolean endPending;
  private long name;
  private long read;

  private final SheetAttributes attributes = new SheetAttributes();

  private final SheetText text = new SheetText();

  SheetXml(InputStream in) throws IOException {
    this.in = SheetEncoding.utf8(in);
  }

  /** The number that stands for a name; of an element name its part after the colon. */
  static long code(String name) {
    long code = 0;
    for (int i = 0; i < name.length(); i++) {
      code = code * 257 + name.charAt(i);
    }
    return code;
  }

  /** Goes on to the next token; throws when the XML is broken, or cannot be read. */
  int next() throws IOException {
    if (endPending) {
      endPending = false;
      depth--;
      return END;
    }
    while (true) {
      int token = at == limit ? MORE : token();
      if (token == MORE) {
        if (!refill()) {
          return endOfFile();
        }
      } else if (token != SKIPPED) {
        return token;
      }
    }
  }

  /** The name of the element that just began or ended. */
  long name() {
    return name;
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  /** The index of an attribute of the element that just began, or -1. */
  int attribute(long attribute) {
    return attributes.find(attribute);
  }

  /** The bytes that {@link #from} and {@link #to} point into. */
  byte[] bytes() {
    return buffer;
  }

  int from(int attribute) {
    return attributes.from(attribute);
  }

  int to(int attribute) {
    return attributes.to(attribute);
  }

  /** The attribute's value as text, empty when there is none. */
  String value(long attribute) throws IOException {
    return attributes.value(attribute);
  }

  /** Whether the attribute is {@code 1} or {@code true}. */
  boolean flag(long attribute) {
    return attributes.flag(attribute);
  }

  /** The text just met; valid until {@link #next}. */
  SheetText text() {
    return text;
  }

  /** Where in {@link #bytes} the next token begins; the limit when an end is pending. */
  int position() {
    return endPending ? limit : at;
  }

  /** How far {@link #bytes} is filled. */
  int limit() {
    return limit;
  }

  /** Goes on after whole elements that somebody else read. */
  void advance(int position) {
    at = position;
  }

  /** Whether an end tag follows at once; false also when that is not known yet. */
  boolean endFollows() {
    return at + 1 < limit && buffer[at] == '<' && buffer[at + 1] == '/';
  }

  /** Goes to the end of the element that just began. */
  void skip() throws IOException {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  private int token() throws IOException {
    if (buffer[at] != '<') {
      return characters();
    }
    if (at + 1 == limit) {
      return MORE;
    }
    return switch (buffer[at + 1]) {
      case '/' -> endTag();
      case '!' -> declaration();
      case '?' -> skipTo("?>");
      default -> startTag();
    };
  }

  private int characters() throws IOException {
    byte[] b = buffer;
    int end = limit;
    int p = at;
    boolean ampersand = false;
    while (p < end && b[p] != '<') {
      ampersand |= b[p] == '&';
      p++;
    }
    if (p == end) {
      return MORE;
    }
    if (depth == 0) {
      SheetMarks.requireBlank(buffer, at, p);
      at = p;
      return SKIPPED;
    }
    text.set(buffer, at, p, ampersand);
    at = p;
    return TEXT;
  }

  private int startTag() throws IOException {
    byte[] b = buffer;
    int end = limit;
    int p = element(at + 1);
    long code = read;
    p = attributes.read(b, p, end);
    if (p < 0) {
      return MORE;
    }
    boolean empty = b[p] == '/';
    if (empty && ++p == end) {
      return MORE;
    }
    if (b[p] != '>' || code == 0 || depth == DEEPEST || (depth == 0 && rootSeen)) {
      throw SheetMarks.broken();
    }
    rootSeen = true;
    open[depth++] = code;
    name = code;
    endPending = empty;
    at = p + 1;
    return START;
  }

  /** Reads an element's name from here on; returns where it ends. */
  private int element(int from) {
    byte[] b = buffer;
    int end = limit;
    int p = from;
    long code = 0;
    while (p < end && !SheetMarks.nameEnds(b[p])) {
      code = b[p] == ':' ? 0 : code * 257 + b[p];
      p++;
    }
    read = code;
    return p;
  }

  private int endTag() throws IOException {
    byte[] b = buffer;
    int end = limit;
    int p = element(at + 2);
    long code = read;
    while (p < end && SheetMarks.blank(b[p])) {
      p++;
    }
    if (p == end) {
      return MORE;
    }
    if (b[p] != '>' || depth == 0 || open[depth - 1] != code) {
      throw SheetMarks.broken();
    }
    depth--;
    name = code;
    at = p + 1;
    return END;
  }

  private int declaration() throws IOException {
    if (limit - at < 9) {
      return MORE;
    }
    if (buffer[at + 2] == '-' && buffer[at + 3] == '-') {
      return skipTo("-->");
    }
    if (buffer[at + 2] != '[') {
      throw new SheetFault("xml-dtd");
    }
    int from = at + 9;
    int to = SheetMarks.find(buffer, "]]>", from, limit);
    if (to < 0) {
      return MORE;
    }
    text.set(buffer, from, to, false);
    at = to + 3;
    return depth == 0 ? SKIPPED : TEXT;
  }

  private int skipTo(String end) {
    int to = SheetMarks.find(buffer, end, at + 2, limit);
    if (to < 0) {
      return MORE;
    }
    at = to + end.length();
    return SKIPPED;
  }

  private int endOfFile() throws IOException {
    SheetMarks.requireBlank(buffer, at, limit);
    if (depth > 0 || !rootSeen) {
      throw SheetMarks.broken();
    }
    return END_OF_FILE;
  }

  /** Keeps the token begun and reads on after it; it is then taken from its beginning again. */
  private boolean refill() throws IOException {
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
    } else if (limit == buffer.length) {
      if (limit >= LONGEST_TOKEN) {
        throw SheetMarks.broken();
      }
      buffer = Arrays.copyOf(buffer, limit * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read <= 0) {
      return false;
    }
    limit += read;
    return true;
  }
}
