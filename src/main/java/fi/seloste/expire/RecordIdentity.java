package fi.seloste.expire;

import fi.seloste.collect.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * Names the records of a source without showing them: by their key fields, wherever in the source
 * they lie, and by all that is in them.
 *
 * <p>Not for several threads.
 */
public final class RecordIdentity {

  private final KeyedHash hash;
  private final String source;
  private final int[] keys;
  private final String[] names;

  /**
   * @param key the state folder's key: hashes of two keys have nothing in common
   * @param source the source's id
   * @param header the headers of the table
   * @param keys the indexes of the key fields; empty when no field identifies a record
   */
  public RecordIdentity(SecretKey key, String source, List<String> header, List<Integer> keys) {
    this.hash = new KeyedHash(key);
    this.source = source;
    this.keys = keys.stream().mapToInt(Integer::intValue).toArray();
    this.names = names(header, keys).toArray(String[]::new);
  }

  /** The names of fields: their headers, or {@code #3} for the third field of a table without. */
  public static List<String> names(List<String> header, List<Integer> fields) {
    return fields.stream()
        .map(i -> i < header.size() && !header.get(i).isBlank() ? header.get(i) : "#" + (i + 1))
        .map(String::strip)
        .toList();
  }

  /** The places of the fields with these names; empty when one is missing. */
  public static List<Integer> places(List<String> header, List<String> names) {
    List<Integer> places = new ArrayList<>();
    for (String name : names) {
      int place = header.stream().map(String::strip).toList().indexOf(name);
      if (place < 0 && name.matches("#[0-9]{1,4}")) {
        int field = Integer.parseInt(name.substring(1)) - 1;
        place = field >= header.size() || header.get(field).isBlank() ? field : -1;
      }
      if (place < 0) {
        return List.of();
      }
      places.add(place);
    }
    return List.copyOf(places);
  }

  /** Whether the record has a value in a key field. */
  public boolean keyed(Values record) {
    for (int field : keys) {
      if (!record.blank(field)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The record's id, 32 hexadecimal digits: the same in every run and file for the same key of the
   * same source. Without a key it is made from the whole record, so that a record that changes
   * becomes another.
   */
  public String record(Values record) {
    if (!keyed(record)) {
      String whole = fingerprint(record);
      return hash.part("record").part(source).part("whole").part(whole).hex();
    }
    hash.part("record").part(source).part("key");
    for (int field : keys) {
      int from = record.from(field);
      int to = record.to(field);
      while (from < to && blank(record.bytes()[from])) {
        from++;
      }
      while (to > from && blank(record.bytes()[to - 1])) {
        to--;
      }
      hash.part(record.bytes(), from, to);
    }
    return hash.hex();
  }

  /**
   * A hash of every field, 32 hexadecimal digits: the same as long as nothing in the record
   * changes. Empty fields at the end do not count, as some programs leave them out.
   */
  public String fingerprint(Values record) {
    int last = record.fields();
    while (last > 0 && record.from(last - 1) == record.to(last - 1)) {
      last--;
    }
    hash.part("fingerprint").part(source);
    for (int field = 0; field < last; field++) {
      hash.part(record.bytes(), record.from(field), record.to(field));
    }
    return hash.hex();
  }

  /** The values of the key fields, {@code field=value} joined by {@code ; }. */
  String key(Values record) {
    if (!keyed(record)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < keys.length; i++) {
      text.append(i == 0 ? "" : "; ").append(names[i]).append('=').append(record.text(keys[i]));
    }
    return text.toString();
  }

  /** The values of the key fields, one by one. */
  List<String> keyValues(Values record) {
    return Arrays.stream(keys).mapToObj(record::text).toList();
  }

  private static boolean blank(byte b) {
    return b >= 0 && b <= ' ';
  }
}
