package fi.seloste.collect;

import java.io.IOException;

/** A piece of text as a slice of the buffer it stands in. */
final class SheetText {

  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private boolean entities;

  void set(byte[] buffer, int begin, int end, boolean hasEntities) {
    bytes = buffer;
    from = begin;
    to = end;
    entities = hasEntities;
  }

  /** Whether the text stands in the buffer as it is, without entities. */
  boolean plain() {
    return !entities;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  void appendTo(SheetBytes out) throws IOException {
    if (entities) {
      SheetEntities.decode(bytes, from, to, out);
    } else {
      out.append(bytes, from, to);
    }
  }
}
