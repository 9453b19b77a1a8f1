package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import fi.seloste.detect.TableScan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom a record is about: the keyed hashes of every identifier in it. Made when first asked for,
 * and anew for each record. For one thread.
 */
final class People {

  private final KeyedHash hash;
  private final boolean digests;
  private long[] hashes = new long[8];
  private boolean[] numbers = new boolean[8];
  private int size;
  private boolean known;
  private Values record = Values.of(0);
  private TableScan scan;

  /**
   * @param digests whether lists name people by SHA-256 of an identifier
   */
  People(KeyedHash hash, boolean digests, TableScan scan) {
    this.hash = hash;
    this.digests = digests;
    this.scan = scan;
  }

  /** The next record. */
  void begin(Values next, TableScan nextScan) {
    record = next;
    scan = nextScan;
    known = false;
  }

  /** The hashes; the array is used again for the next record. */
  long[] hashes() {
    if (!known) {
      size = 0;
      for (int field = 0; field < record.fields(); field++) {
        if (!record.blank(field)) {
          identify(field);
        }
      }
      known = true;
    }
    return Arrays.copyOf(hashes, size);
  }

  /** Whether the identifier in this place is a customer number. */
  boolean number(int place) {
    return numbers[place];
  }

  private void identify(int field) {
    for (Category category : Identifier.CATEGORIES) {
      if (scan.shows(field, category)) {
        for (Identifier identifier : Identifier.allOf(category, record.text(field))) {
          boolean number = identifier.kind().equals("number");
          add(hash.of(identifier), number);
          if (digests) {
            for (String notation : identifier.notations()) {
              add(hash.of("digest", sha256(notation)), number);
            }
          }
        }
      }
    }
  }

  private void add(long value, boolean number) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size] = number;
    hashes[size++] = value;
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
