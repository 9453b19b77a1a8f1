package fi.seloste.collect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a ward and its keeper write what they tell each other: lengths before texts, no quoting. */
final class WardWire {

  /** No text or list of a message is longer; a longer one is a broken message. */
  private static final int LONGEST = 1 << 26;

  private WardWire() {}

  static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[length(in)];
    in.readFully(bytes);
    return bytes;
  }

  static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new EOFException("broken message");
    }
    return length;
  }

  static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  static void reason(DataOutputStream out, Reason reason) throws IOException {
    text(out, reason.key());
    texts(out, reason.arguments());
  }

  static Reason reason(DataInputStream in) throws IOException {
    return new Reason(text(in), texts(in));
  }

  static void file(DataOutputStream out, SourceFile file) throws IOException {
    text(out, file.path().toUri().toString());
    text(out, file.name());
    out.writeLong(file.size());
    out.writeLong(file.modified());
    String password = file.password();
    out.writeBoolean(password != null);
    text(out, password == null ? "" : password);
  }

  static SourceFile file(DataInputStream in) throws IOException {
    Path path = Path.of(java.net.URI.create(text(in)));
    String name = text(in);
    long size = in.readLong();
    long modified = in.readLong();
    boolean locked = in.readBoolean();
    String password = text(in);
    return new SourceFile(path, name, size, modified, locked ? password : null);
  }

  static void slice(DataOutputStream out, Slice slice) throws IOException {
    out.writeInt(slice.table());
    out.writeLong(slice.from());
    out.writeLong(slice.to());
    out.writeLong(slice.firstRow());
    out.writeLong(slice.firstLine());
  }

  static Slice slice(DataInputStream in) throws IOException {
    return new Slice(in.readInt(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  static void layout(DataOutputStream out, Layout layout) throws IOException {
    text(out, layout.format());
    Reason reason = layout.reason();
    out.writeBoolean(reason != null);
    if (reason != null) {
      reason(out, reason);
    }
    out.writeInt(layout.tables().size());
    for (Table table : layout.tables()) {
      table(out, table);
    }
    out.writeInt(layout.slices().size());
    for (Slice slice : layout.slices()) {
      slice(out, slice);
    }
    out.writeInt(layout.notes().size());
    for (Reason note : layout.notes()) {
      reason(out, note);
    }
  }

  static Layout layout(DataInputStream in) throws IOException {
    String format = text(in);
    Reason reason = in.readBoolean() ? reason(in) : null;
    List<Table> tables = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      tables.add(table(in));
    }
    List<Slice> slices = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      slices.add(slice(in));
    }
    List<Reason> notes = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      notes.add(reason(in));
    }
    return new Layout(format, reason, tables, slices, notes);
  }

  private static void table(DataOutputStream out, Table table) throws IOException {
    text(out, table.name());
    texts(out, table.header());
    out.writeLong(table.headerRow());
    out.writeBoolean(table.hidden());
    out.writeInt(table.details().size());
    for (Map.Entry<String, String> detail : table.details().entrySet()) {
      text(out, detail.getKey());
      text(out, detail.getValue());
    }
  }

  private static Table table(DataInputStream in) throws IOException {
    String name = text(in);
    List<String> header = texts(in);
    long row = in.readLong();
    boolean hidden = in.readBoolean();
    Map<String, String> details = new HashMap<>();
    for (int left = length(in); left > 0; left--) {
      String key = text(in);
      details.put(key, text(in));
    }
    return new Table(name, header, row, hidden, details);
  }

  static void record(DataOutputStream out, int table, Values values) throws IOException {
    out.writeInt(table);
    out.writeLong(values.row());
    out.writeLong(values.line());
    out.writeInt(values.fields());
    int size = 0;
    for (int i = 0; i < values.fields(); i++) {
      size += values.to(i) - values.from(i);
    }
    out.writeInt(size);
    for (int i = 0; i < values.fields(); i++) {
      out.writeByte(values.kind(i));
      out.writeInt(values.to(i) - values.from(i));
    }
    for (int i = 0; i < values.fields(); i++) {
      out.write(values.bytes(), values.from(i), values.to(i) - values.from(i));
    }
  }

  /** Reads a record, but for the table that stands before it. */
  static void record(DataInputStream in, Values into) throws IOException {
    long row = in.readLong();
    long line = in.readLong();
    int fields = length(in);
    byte[] buffer = new byte[length(in)];
    into.begin(buffer, row, line);
    int at = 0;
    for (int i = 0; i < fields; i++) {
      byte kind = in.readByte();
      int length = length(in);
      into.add(at, at + length, kind);
      at += length;
    }
    if (at != buffer.length) {
      throw new EOFException("broken message");
    }
    in.readFully(buffer);
  }
}
