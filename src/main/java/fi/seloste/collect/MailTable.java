package fi.seloste.collect;

import java.util.List;
import java.util.Map;

/** Messages as records of one table, whatever they are stored in. */
final class MailTable {

  /** The fields of a message. */
  static final List<String> HEADER =
      List.of("from", "to", "cc", "bcc", "reply-to", "subject", "date", "body");

  static final int DATE = HEADER.indexOf("date");
  static final int BODY = HEADER.indexOf("body");

  /** A longer text goes on in further records with the same row. */
  private static final int LONGEST = 1 << 18;

  private MailTable() {}

  static Layout layout(String format) {
    Table table = new Table("", HEADER, 0, false, Map.of());
    return new Layout(format, null, List.of(table), List.of(new Slice(0, 0, 1, 1, 0)), List.of());
  }

  /** Hands a message on as a record, or several when its text is long. */
  static boolean deliver(long row, List<String> fields, String body, Sink sink) {
    SheetRecord record = new SheetRecord();
    int from = 0;
    do {
      int to = end(body, from);
      record.begin(row, false);
      for (int i = 0; i < BODY && from == 0; i++) {
        put(record, i, fields.get(i));
      }
      put(record, BODY, body.substring(from, to));
      if (!sink.record(0, record.values())) {
        return false;
      }
      from = to;
    } while (from < body.length());
    return true;
  }

  private static int end(String body, int from) {
    int to = Math.min(body.length(), from + LONGEST);
    int blank = to < body.length() ? body.lastIndexOf(' ', to) : to;
    return blank > from ? blank : to;
  }

  private static void put(SheetRecord record, int field, String value) {
    int start = record.bytes().size();
    record.bytes().append(value);
    record.cell(field, start, field == DATE && !value.isEmpty() ? Values.DATE : Values.TEXT);
  }
}
