package fi.seloste.purge;

import fi.seloste.expire.RecordIdentity;
import java.util.List;
import java.util.Optional;

/**
 * A table that was reviewed, and how its records were named: a fresh export is held against an
 * order by the same fields, or not at all.
 *
 * @param source the source's id
 * @param file the file's name
 * @param table the table's name
 * @param key the headers of its key fields ({@code #3} for the third field of a table without
 *     headers); empty when its records are known by their whole content
 * @param header a hash of all its headers: whole contents compare only under the same headers
 * @param rows how many records it had
 */
public record OrderTable(
    String source, String file, String table, List<String> key, String header, long rows) {

  /** Copies what it is given. */
  public OrderTable {
    key = List.copyOf(key);
  }

  /**
   * The places of the fields that name this table's records, in a fresh table with these headers;
   * empty when they would not be known again. By their whole content records are known under the
   * same headers only, and then by no field.
   */
  public Optional<List<Integer>> recognisedBy(List<String> fresh) {
    if (key.isEmpty()) {
      return header.equals(digest(fresh)) ? Optional.of(List.of()) : Optional.empty();
    }
    List<Integer> places = RecordIdentity.places(fresh, key);
    return places.isEmpty() ? Optional.empty() : Optional.of(places);
  }

  /** The hash of a table's headers. */
  public static String digest(List<String> headers) {
    return Hashes.sha256(headers).substring(0, 32);
  }
}
