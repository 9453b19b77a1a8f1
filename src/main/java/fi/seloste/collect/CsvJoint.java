package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A text whose fields stand apart by several characters ({@code ||}, {@code ::}) or by one that is
 * not ASCII ({@code ¦}), given on with one delimiter of one byte and blanks in their place: as many
 * bytes as before, so that every offset stays that of the file.
 */
final class CsvJoint implements CsvInput {

  /** What stands in the place of a joint's first byte; its others become blanks. */
  static final int DELIMITER = 0x1F;

  private static final int BLOCK = 1 << 16;

  private final CsvInput input;
  private final byte[] joint;
  private final byte[] bytes = new byte[BLOCK];
  private int next;

  /** Behind the last byte that no joint can change any more. */
  private int settled;

  private int limit;
  private boolean ended;

  CsvJoint(CsvInput input, String joint) {
    this.input = input;
    this.joint = joint.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    while (next == settled && !ended) {
      settle();
    }
    int given = Math.min(length, settled - next);
    System.arraycopy(bytes, next, into, at, given);
    next += given;
    return given == 0 && length > 0 ? -1 : given;
  }

  /** Reads on; a joint may begin in the last bytes of what is there and end in what follows. */
  private void settle() throws IOException {
    System.arraycopy(bytes, settled, bytes, 0, limit - settled);
    limit -= settled;
    next = 0;
    int got = input.read(bytes, limit, bytes.length - limit);
    ended = got < 0;
    limit += Math.max(got, 0);
    int done = replace(bytes, limit, joint);
    settled = ended ? limit : Math.max(done, limit - Math.min(limit, joint.length - 1));
  }

  /** A copy of a sample with the delimiter in the place of every joint. */
  static byte[] replaced(byte[] sample, int limit, String joint) {
    byte[] copy = sample.clone();
    replace(copy, limit, joint.getBytes(StandardCharsets.ISO_8859_1));
    return copy;
  }

  /**
   * Puts the delimiter in the place of every joint.
   *
   * @return behind the last joint
   */
  private static int replace(byte[] bytes, int limit, byte[] joint) {
    int done = 0;
    int i = 0;
    while (i + joint.length <= limit) {
      if (stands(bytes, i, joint)) {
        bytes[i++] = DELIMITER;
        for (int k = 1; k < joint.length; k++) {
          bytes[i++] = ' ';
        }
        done = i;
      } else {
        i++;
      }
    }
    return done;
  }

  /** As shown to a person: control characters by name, others as they are. */
  static String shown(String joint) {
    byte[] bytes = joint.getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return (text.indexOf('\uFFFD') < 0 ? text : joint).replace("\t", "tab ").strip();
  }

  private static boolean stands(byte[] bytes, int at, byte[] joint) {
    for (int k = 0; k < joint.length; k++) {
      if (bytes[at + k] != joint[k]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
