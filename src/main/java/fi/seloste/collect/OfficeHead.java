package fi.seloste.collect;

import java.nio.charset.StandardCharsets;

/** Tells office packages from each other by their first bytes. */
final class OfficeHead {

  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] OLE2 = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
  private static final int NAME = 30;
  private static final String OPEN = "mimetypeapplication/vnd.oasis.opendocument.";

  private OfficeHead() {}

  static boolean zip(Head head) {
    return head.startsWith(ZIP);
  }

  static boolean ole2(Head head) {
    return head.startsWith(OLE2);
  }

  /** Whether the package since 2007 has its parts in this folder, or is so named and encrypted. */
  static boolean is(Head head, String folder, String... endings) {
    if (zip(head)) {
      boolean named = head.endsWith(endings);
      return named && !otherPackage(head, folder) || begins(head) && mentions(head, folder);
    }
    return ole2(head) && head.endsWith(endings);
  }

  /** Whether the package is one of another program under a wrong name. */
  private static boolean otherPackage(Head head, String folder) {
    return begins(head)
        && !mentions(head, folder)
        && (mentions(head, "word/") || mentions(head, "ppt/") || mentions(head, "xl/"));
  }

  /**
   * Whether the OLE2 directory, when it is near, has such a stream, else whether it is so named.
   */
  static boolean isOld(Head head, String stream, String... endings) {
    return ole2(head)
        && (has(head, stream)
            || (head.endsWith(endings) && !has(head, "Workbook") && !has(head, "Book")));
  }

  /** Whether the first entry says that the package is OpenDocument of this kind. */
  static boolean isOpen(Head head, String kind, String... endings) {
    if (!zip(head)) {
      return false;
    }
    // the first entry says what the package is, stored as it is (ODF 1.3 part 2, 3.3)
    String start = latin(head, NAME, OPEN.length() + 24);
    return start.startsWith(OPEN)
        ? start.startsWith(OPEN + kind)
        : head.endsWith(endings) && !begins(head);
  }

  /** Whether the first entry is one with which office packages begin. */
  private static boolean begins(Head head) {
    String start = latin(head, NAME, 32);
    return start.startsWith("[Content_Types].xml")
        || start.startsWith("_rels/")
        || start.startsWith("docProps/")
        || start.startsWith("customXml/")
        || start.startsWith("word/")
        || start.startsWith("ppt/")
        || start.startsWith("xl/");
  }

  /** Whether an entry's name begins so. */
  private static boolean mentions(Head head, String folder) {
    byte[] b = head.bytes();
    for (int i = 0; i + NAME + folder.length() <= b.length; i++) {
      if (b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 3 && b[i + 3] == 4) {
        String name = new String(b, i + NAME, folder.length(), StandardCharsets.ISO_8859_1);
        if (name.replace('\\', '/').equals(folder)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the OLE2 directory, when it is near, names such a stream: its length comes after. */
  static boolean has(Head head, String stream) {
    byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
    byte[] b = head.bytes();
    for (int i = 512; i + 128 <= b.length; i += 128) {
      if (java.util.Arrays.equals(b, i, i + name.length, name, 0, name.length)
          && b[i + 64] == name.length) {
        return true;
      }
    }
    return false;
  }

  private static String latin(Head head, int from, int length) {
    int start = Math.min(from, head.bytes().length);
    int end = Math.min(from + length, head.bytes().length);
    return new String(head.bytes(), start, end - start, StandardCharsets.ISO_8859_1);
  }
}
