package fi.seloste;

import fi.seloste.collect.Reason;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.TableProfile;
import fi.seloste.expire.OverdueRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A slice's result as bytes. They are read by the version that wrote them only: {@link
 * DetectorVersion} keeps others away.
 */
final class SliceBytes {

  private SliceBytes() {}

  static byte[] write(SliceResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      reason(out, result.problem());
      day(out, result.holdsUntil());
      out.writeInt(result.tables().size());
      for (Map.Entry<Integer, SliceResult.TablePart> table : result.tables().entrySet()) {
        out.writeInt(table.getKey());
        write(out, table.getValue());
      }
      out.writeInt(result.overdue().size());
      for (OverdueRecord one : result.overdue()) {
        write(out, one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static SliceResult read(byte[] bytes, Classifier classifier) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Reason problem = reason(in);
      LocalDate holdsUntil = day(in);
      Map<Integer, SliceResult.TablePart> tables = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        tables.put(in.readInt(), part(in, classifier));
      }
      List<OverdueRecord> overdue = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        overdue.add(overdue(in));
      }
      return new SliceResult(tables, overdue, problem, holdsUntil);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, SliceResult.TablePart part) throws IOException {
    part.profile.write(out);
    out.writeInt(part.seen.size());
    for (Map.Entry<SliceResult.Seen, SliceResult.Tally> seen : part.seen.entrySet()) {
      text(out, seen.getKey().kind());
      text(out, seen.getKey().detail());
      out.writeLong(seen.getValue().records);
      out.writeLong(seen.getValue().firstRow);
    }
    out.writeInt(part.rules.size());
    for (Map.Entry<String, SliceResult.RuleTally> rule : part.rules.entrySet()) {
      text(out, rule.getKey());
      SliceResult.RuleTally tally = rule.getValue();
      out.writeLong(tally.dated);
      out.writeLong(tally.overdue);
      out.writeLong(tally.blocked);
      out.writeLong(tally.undatable);
      out.writeLong(tally.firstUndatable);
      day(out, tally.oldestDue);
    }
    part.marks.write(out);
    out.writeLong(part.unreadable);
    out.writeLong(part.firstUnreadable);
    reason(out, part.unreadableWhy);
  }

  private static SliceResult.TablePart part(DataInputStream in, Classifier classifier)
      throws IOException {
    TableProfile profile = classifier.read(in);
    Map<SliceResult.Seen, SliceResult.Tally> seen = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      SliceResult.Seen what = new SliceResult.Seen(text(in), text(in));
      SliceResult.Tally tally = new SliceResult.Tally();
      tally.records = in.readLong();
      tally.firstRow = in.readLong();
      seen.put(what, tally);
    }
    Map<String, SliceResult.RuleTally> rules = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String rule = text(in);
      SliceResult.RuleTally tally = new SliceResult.RuleTally();
      tally.dated = in.readLong();
      tally.overdue = in.readLong();
      tally.blocked = in.readLong();
      tally.undatable = in.readLong();
      tally.firstUndatable = in.readLong();
      tally.oldestDue = day(in);
      rules.put(rule, tally);
    }
    SliceResult.TablePart part = new SliceResult.TablePart(profile, seen, rules, Marks.read(in));
    part.unreadable = in.readLong();
    part.firstUnreadable = in.readLong();
    part.unreadableWhy = reason(in);
    return part;
  }

  private static void write(DataOutputStream out, OverdueRecord one) throws IOException {
    text(out, one.record());
    text(out, one.source());
    text(out, one.file());
    text(out, one.table());
    out.writeLong(one.row());
    text(out, one.key());
    text(out, one.rule());
    text(out, one.role());
    day(out, one.clock());
    day(out, one.due());
    out.writeLong(one.days());
    text(out, one.action());
    out.writeInt(one.covers().size());
    for (String category : one.covers()) {
      text(out, category);
    }
    text(out, one.blockedBy());
    day(out, one.blockedUntil());
    text(out, one.fingerprint());
  }

  private static OverdueRecord overdue(DataInputStream in) throws IOException {
    String record = text(in);
    String source = text(in);
    String file = text(in);
    String table = text(in);
    long row = in.readLong();
    String key = text(in);
    String rule = text(in);
    String role = text(in);
    LocalDate clock = java.util.Objects.requireNonNull(day(in));
    LocalDate due = java.util.Objects.requireNonNull(day(in));
    long days = in.readLong();
    String action = text(in);
    List<String> covers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      covers.add(text(in));
    }
    return new OverdueRecord(
        record,
        source,
        file,
        table,
        row,
        key,
        rule,
        role,
        clock,
        due,
        days,
        action,
        List.copyOf(covers),
        text(in),
        day(in),
        text(in));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void day(DataOutputStream out, @Nullable LocalDate day) throws IOException {
    out.writeLong(day == null ? Long.MIN_VALUE : day.toEpochDay());
  }

  private static @Nullable LocalDate day(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }

  private static void reason(DataOutputStream out, @Nullable Reason reason) throws IOException {
    text(out, reason == null ? "" : reason.key());
    if (reason != null) {
      out.writeInt(reason.arguments().size());
      for (String argument : reason.arguments()) {
        text(out, argument);
      }
    }
  }

  private static @Nullable Reason reason(DataInputStream in) throws IOException {
    String key = text(in);
    if (key.isEmpty()) {
      return null;
    }
    List<String> arguments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      arguments.add(text(in));
    }
    return new Reason(key, arguments);
  }
}
