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

  private int attributes;
  private long[] attributeName = new long[16];
  private int[] attributeFrom = new int[16];
  private int[] attributeTo = new int[16];

  private int textFrom;
  private int textTo;
  private boolean literal;
  private boolean entities;

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

  /**
   * Goes on to the next token.
   *
   * @throws IOException when the XML is broken, or cannot be read
   */
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
    for (int i = 0; i < attributes; i++) {
      if (attributeName[i] == attribute) {
        return i;
      }
    }
    return -1;
  }

  /** The bytes that {@link #from} and {@link #to} point into. */
  byte[] bytes() {
    return buffer;
  }

  int from(int attribute) {
    return attributeFrom[attribute];
  }

  int to(int attribute) {
    return attributeTo[attribute];
  }

  /** The attribute's value as text, empty when there is none. */
  String value(long attribute) throws IOException {
    int i = attribute(attribute);
    if (i < 0) {
      return "";
    }
    SheetBytes decoded = new SheetBytes();
    SheetEntities.decode(buffer, attributeFrom[i], attributeTo[i], decoded);
    return decoded.text(0, decoded.size());
  }

  /** Whether the attribute is {@code 1} or {@code true}. */
  boolean flag(long attribute) {
    int i = attribute(attribute);
    return i >= 0
        && attributeTo[i] > attributeFrom[i]
        && (buffer[attributeFrom[i]] == '1' || buffer[attributeFrom[i]] == 't');
  }

  /** Where the raw text begins; only for text without entities, see {@link #plain}. */
  int textFrom() {
    return textFrom;
  }

  int textTo() {
    return textTo;
  }

  /** Whether the text stands in {@link #bytes} as it is. */
  boolean plain() {
    return literal || !entities;
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

  /** Appends the text just met. */
  void text(SheetBytes to) throws IOException {
    if (plain()) {
      to.append(buffer, textFrom, textTo);
    } else {
      SheetEntities.decode(buffer, textFrom, textTo, to);
    }
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
      requireBlank(at, p);
      at = p;
      return SKIPPED;
    }
    textFrom = at;
    textTo = p;
    literal = false;
    entities = ampersand;
    at = p;
    return TEXT;
  }

  private int startTag() throws IOException {
    byte[] b = buffer;
    int end = limit;
    int p = at + 1;
    long code = 0;
    while (p < end && !nameEnds(b[p])) {
      code = b[p] == ':' ? 0 : code * 257 + b[p];
      p++;
    }
    int count = 0;
    while (true) {
      while (p < end && blank(b[p])) {
        p++;
      }
      if (p == end) {
        return MORE;
      }
      if (b[p] == '>' || b[p] == '/') {
        break;
      }
      p = attribute(p, count++);
      if (p < 0) {
        return MORE;
      }
    }
    boolean empty = b[p] == '/';
    if (empty && ++p == end) {
      return MORE;
    }
    if (b[p] != '>' || code == 0 || depth == DEEPEST || (depth == 0 && rootSeen)) {
      throw broken();
    }
    rootSeen = true;
    open[depth++] = code;
    name = code;
    attributes = count;
    endPending = empty;
    at = p + 1;
    return START;
  }

  /** Reads the attribute at p; returns where it ends, or -1 when the buffer ends first. */
  private int attribute(int from, int index) throws IOException {
    byte[] b = buffer;
    int end = limit;
    int p = from;
    long code = 0;
    while (p < end && b[p] != '=' && !nameEnds(b[p])) {
      code = code * 257 + b[p++];
    }
    while (p < end && blank(b[p])) {
      p++;
    }
    if (p < end && (b[p] != '=' || code == 0)) {
      throw broken();
    }
    p++;
    while (p < end && blank(b[p])) {
      p++;
    }
    if (p >= end) {
      return -1;
    }
    byte quote = b[p];
    if (quote != '"' && quote != '\'') {
      throw broken();
    }
    int value = ++p;
    while (p < end && b[p] != quote) {
      if (b[p] == '<') {
        throw broken();
      }
      p++;
    }
    if (p >= end) {
      return -1;
    }
    remember(index, code, value, p);
    return p + 1;
  }

  private void remember(int index, long code, int from, int to) {
    if (index == attributeName.length) {
      attributeName = Arrays.copyOf(attributeName, index * 2);
      attributeFrom = Arrays.copyOf(attributeFrom, index * 2);
      attributeTo = Arrays.copyOf(attributeTo, index * 2);
    }
    attributeName[index] = code;
    attributeFrom[index] = from;
    attributeTo[index] = to;
  }

  private int endTag() throws IOException {
    byte[] b = buffer;
    int end = limit;
    int p = at + 2;
    long code = 0;
    while (p < end && !nameEnds(b[p])) {
      code = b[p] == ':' ? 0 : code * 257 + b[p];
      p++;
    }
    while (p < end && blank(b[p])) {
      p++;
    }
    if (p == end) {
      return MORE;
    }
    if (b[p] != '>' || depth == 0 || open[depth - 1] != code) {
      throw broken();
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
    int to = find("]]>", from);
    if (to < 0) {
      return MORE;
    }
    textFrom = from;
    textTo = to;
    literal = true;
    at = to + 3;
    return depth == 0 ? SKIPPED : TEXT;
  }

  private int skipTo(String end) {
    int to = find(end, at + 2);
    if (to < 0) {
      return MORE;
    }
    at = to + end.length();
    return SKIPPED;
  }

  private int find(String what, int from) {
    for (int p = from; p <= limit - what.length(); p++) {
      int i = 0;
      while (i < what.length() && buffer[p + i] == what.charAt(i)) {
        i++;
      }
      if (i == what.length()) {
        return p;
      }
    }
    return -1;
  }

  private int endOfFile() throws IOException {
    requireBlank(at, limit);
    if (depth > 0 || !rootSeen) {
      throw broken();
    }
    return END_OF_FILE;
  }

  private void requireBlank(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      if (!blank(buffer[i])) {
        throw broken();
      }
    }
  }

  /** Keeps the token begun and reads on after it; it is then taken from its beginning again. */
  private boolean refill() throws IOException {
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
    } else if (limit == buffer.length) {
      if (limit >= LONGEST_TOKEN) {
        throw broken();
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

  private static boolean nameEnds(byte b) {
    return b == '>' || b == '/' || blank(b);
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static IOException broken() {
    return new IOException("broken XML");
  }
}
