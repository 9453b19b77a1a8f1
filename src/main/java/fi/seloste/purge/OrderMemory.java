package fi.seloste.purge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * An order as it is remembered until it is proven: what it says about itself, and its lines as
 * hashes in parts. No key of a record, no value.
 */
public final class OrderMemory {

  private static final int CHUNK = 50_000;

  private OrderMemory() {}

  /** What has to be remembered besides the chunks. */
  public static byte[] head(Verification verification) {
    Order order = verification.order();
    return bytes(
        out -> {
          for (String text :
              List.of(
                  order.order(),
                  order.job(),
                  order.register(),
                  order.month(),
                  order.run(),
                  order.created().toString(),
                  order.sha256())) {
            out.writeUTF(text);
          }
          out.writeInt(order.tables().size());
          for (OrderTable table : order.tables()) {
            write(table, out);
          }
          verification.records().writeHead(out);
        });
  }

  /** How many chunks the lines make. */
  public static int chunks(Verification verification) {
    return (verification.records().size() + CHUNK - 1) / CHUNK;
  }

  /** A part of the lines. */
  public static byte[] chunk(Verification verification, int number) {
    OrderedRecords records = verification.records();
    int from = number * CHUNK;
    return bytes(out -> records.write(out, from, Math.min(records.size(), from + CHUNK)));
  }

  /** The verification of a remembered order, with nothing seen yet. */
  public static Verification recalled(byte[] head, Iterator<byte[]> chunks) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(head))) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        texts.add(in.readUTF());
      }
      List<OrderTable> tables = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        tables.add(table(in));
      }
      OrderedRecords ordered = OrderedRecords.read(in);
      while (chunks.hasNext()) {
        DataInputStream lines = new DataInputStream(new ByteArrayInputStream(chunks.next()));
        ordered.readOn(lines, Math.min(ordered.size(), ordered.read() + CHUNK));
      }
      if (ordered.read() < ordered.size()) {
        throw new IllegalStateException("lines of the order are missing in the state");
      }
      Order order =
          new Order(
              texts.get(0),
              texts.get(1),
              texts.get(2),
              texts.get(3),
              texts.get(4),
              Instant.parse(texts.get(5)),
              ordered.size(),
              texts.get(6),
              tables);
      return new Verification(order, ordered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OrderTable table, DataOutputStream out) throws IOException {
    out.writeUTF(table.source());
    out.writeUTF(table.file());
    out.writeUTF(table.table());
    out.writeInt(table.key().size());
    for (String field : table.key()) {
      out.writeUTF(field);
    }
    out.writeBoolean(table.unique());
    out.writeUTF(table.header());
    out.writeLong(table.rows());
  }

  private static OrderTable table(DataInputStream in) throws IOException {
    String source = in.readUTF();
    String file = in.readUTF();
    String table = in.readUTF();
    List<String> key = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      key.add(in.readUTF());
    }
    return new OrderTable(source, file, table, key, in.readBoolean(), in.readUTF(), in.readLong());
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
