package fi.seloste.expire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Until when people postponed what is overdue, by record and rule. Hashes and dates only, some
 * hundred bytes an entry. What was told last holds.
 */
public final class Postponed {

  /** Nothing is postponed. */
  public static final Postponed NONE = new Postponed();

  private record Id(long high, long low) {}

  private final Map<String, Map<Id, Integer>> byRule = new TreeMap<>();

  /** Postpones a record for a rule to the day after {@code until}. */
  public void add(String record, String rule, LocalDate until) {
    byRule
        .computeIfAbsent(rule, r -> new HashMap<>())
        .put(id(record), Math.toIntExact(until.toEpochDay()));
  }

  /** Adds what was decided later: it beats what was there. */
  public void add(Postponed later) {
    later.byRule.forEach(
        (rule, records) -> byRule.computeIfAbsent(rule, r -> new HashMap<>()).putAll(records));
  }

  /** How many records and rules. */
  public long size() {
    return byRule.values().stream().mapToLong(Map::size).sum();
  }

  /** The last day of the postponement; null when there is none. */
  @Nullable LocalDate until(String record, String rule) {
    Map<Id, Integer> records = byRule.get(rule);
    Integer day = records == null ? null : records.get(id(record));
    return day == null ? null : LocalDate.ofEpochDay(day);
  }

  /** The same in parts of so many entries, to be stored. */
  public List<byte[]> parts(int entries) {
    List<byte[]> parts = new ArrayList<>();
    Postponed part = new Postponed();
    for (Map.Entry<String, Map<Id, Integer>> rule : byRule.entrySet()) {
      for (Map.Entry<Id, Integer> one : rule.getValue().entrySet()) {
        part.byRule
            .computeIfAbsent(rule.getKey(), r -> new HashMap<>())
            .put(one.getKey(), one.getValue());
        if (part.size() == entries) {
          parts.add(part.toBytes());
          part = new Postponed();
        }
      }
    }
    if (part.size() > 0) {
      parts.add(part.toBytes());
    }
    return List.copyOf(parts);
  }

  private byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(byRule.size());
      for (Map.Entry<String, Map<Id, Integer>> rule : byRule.entrySet()) {
        out.writeUTF(rule.getKey());
        out.writeInt(rule.getValue().size());
        for (Map.Entry<Id, Integer> one : rule.getValue().entrySet()) {
          out.writeLong(one.getKey().high());
          out.writeLong(one.getKey().low());
          out.writeInt(one.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads a part. */
  public static Postponed of(byte[] bytes) {
    Postponed read = new Postponed();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int rules = in.readInt(); rules > 0; rules--) {
        Map<Id, Integer> records = new HashMap<>();
        read.byRule.put(in.readUTF(), records);
        for (int left = in.readInt(); left > 0; left--) {
          records.put(new Id(in.readLong(), in.readLong()), in.readInt());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private static Id id(String record) {
    return new Id(
        Long.parseUnsignedLong(record, 0, 16, 16), Long.parseUnsignedLong(record, 16, 32, 16));
  }

  /** Says how many, never which. */
  @Override
  public String toString() {
    return size() + " postponed";
  }
}
