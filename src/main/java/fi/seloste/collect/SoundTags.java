package fi.seloste.collect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people and programs wrote into a sound file beside the sound: ID3 (v1, v2.2-2.4), RIFF INFO,
 * Vorbis comments, iTunes atoms. Broken tags end the reading, not the file.
 */
final class SoundTags {

  /** The tags that become fields, in this order. */
  static final List<String> NAMES = List.of("title", "artist", "album", "comment", "date");

  private static final int LOOKED_AT = 1 << 20;
  private static final int LONGEST = 8_192;
  private static final int DEEPEST = 6;

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("TIT2", "title"),
          Map.entry("TT2", "title"),
          Map.entry("INAM", "title"),
          Map.entry("TITLE", "title"),
          Map.entry("©nam", "title"),
          Map.entry("TPE1", "artist"),
          Map.entry("TP1", "artist"),
          Map.entry("IART", "artist"),
          Map.entry("ARTIST", "artist"),
          Map.entry("©ART", "artist"),
          Map.entry("TALB", "album"),
          Map.entry("TAL", "album"),
          Map.entry("IPRD", "album"),
          Map.entry("ALBUM", "album"),
          Map.entry("©alb", "album"),
          Map.entry("COMM", "comment"),
          Map.entry("COM", "comment"),
          Map.entry("ICMT", "comment"),
          Map.entry("COMMENT", "comment"),
          Map.entry("DESCRIPTION", "comment"),
          Map.entry("©cmt", "comment"),
          Map.entry("TDRC", "date"),
          Map.entry("TYER", "date"),
          Map.entry("ICRD", "date"),
          Map.entry("DATE", "date"),
          Map.entry("©day", "date"));

  private final Map<String, String> tags = new HashMap<>();
  private final byte[] bytes;

  private SoundTags(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The tags of a file, by {@link #NAMES}. */
  static Map<String, String> of(RandomAccessFile file) throws IOException {
    byte[] head = new byte[(int) Math.min(LOOKED_AT, file.length())];
    file.seek(0);
    file.readFully(head);
    SoundTags found = new SoundTags(head);
    try {
      found.read();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // what was found before the break is kept
    }
    if (file.length() > 128) {
      byte[] tail = new byte[128];
      file.seek(file.length() - 128);
      file.readFully(tail);
      found.versionOne(tail);
    }
    return found.tags;
  }

  private void read() {
    if (is(0, "ID3")) {
      id3();
    } else if (is(0, "RIFF") || is(0, "RF64")) {
      riff(12, bytes.length);
    } else if (is(0, "fLaC")) {
      flac();
    } else if (is(0, "OggS")) {
      ogg();
    } else if (is(4, "ftyp")) {
      boxes(0, bytes.length, 0);
    }
  }

  private boolean is(int at, String text) {
    return at + text.length() <= bytes.length && text(at, text.length()).equals(text);
  }

  private String text(int at, int length) {
    return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
  }

  private void put(String name, String value) {
    String known = KNOWN.get(name);
    String clean = value.replace("\0", " ").strip();
    if (known != null && !clean.isEmpty()) {
      String brief = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
      tags.merge(known, brief, (a, b) -> a.equals(b) ? a : a + "\n" + b);
    }
  }

  private void id3() {
    boolean old = bytes[3] == 2;
    int end = Math.min(bytes.length, 10 + safe(6));
    int at = 10;
    while (at + 10 < end && bytes[at] != 0) {
      String name = text(at, old ? 3 : 4);
      int size = old ? number(at + 3, 3) : bytes[3] == 4 ? safe(at + 4) : number(at + 4, 4);
      int from = at + (old ? 6 : 10);
      if (size <= 0 || from + size > end) {
        return;
      }
      if (KNOWN.containsKey(name)) {
        put(name, frame(name, from, size));
      }
      at = from + size;
    }
  }

  /** The text of a frame; a comment has a language and a short name before it. */
  private String frame(String name, int from, int size) {
    Charset charset =
        switch (bytes[from]) {
          case 1 -> StandardCharsets.UTF_16;
          case 2 -> StandardCharsets.UTF_16BE;
          case 3 -> StandardCharsets.UTF_8;
          default -> StandardCharsets.ISO_8859_1;
        };
    int skipped = name.startsWith("COM") ? 4 : 1;
    String text = new String(bytes, from + skipped, Math.max(0, size - skipped), charset);
    return skipped == 4 ? text.substring(text.indexOf('\0') + 1).replace("\uFEFF", "") : text;
  }

  private void riff(int from, int to) {
    int at = from;
    while (at + 8 <= to) {
      String name = text(at, 4);
      int size = little(at + 4);
      int content = at + 8;
      if (name.equals("LIST") && is(content, "INFO")) {
        riff(content + 4, Math.min(to, content + size));
      } else if (KNOWN.containsKey(name) && size > 0 && content + size <= to) {
        put(name, utf8OrLatin(content, size));
      }
      if (size < 0) {
        return;
      }
      at = Math.addExact(content, size + (size & 1));
    }
  }

  private String utf8OrLatin(int from, int size) {
    String text = new String(bytes, from, size, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') >= 0 ? text(from, size) : text;
  }

  private void flac() {
    int at = 4;
    while (at + 4 <= bytes.length) {
      int size = number(at + 1, 3);
      if ((bytes[at] & 0x7f) == 4) {
        vorbis(at + 4);
      }
      if (bytes[at] < 0) {
        return;
      }
      at += 4 + size;
    }
  }

  /** The comments are in the second packet, which begins a page. */
  private void ogg() {
    String head = text(0, Math.min(bytes.length, 1 << 16));
    int vorbis = head.indexOf("\3vorbis");
    int opus = head.indexOf("OpusTags");
    if (vorbis >= 0) {
      vorbis(vorbis + 7);
    } else if (opus >= 0) {
      vorbis(opus + 8);
    }
  }

  private void vorbis(int from) {
    int at = from + 4 + little(from);
    int count = little(at);
    at += 4;
    for (int i = 0; i < Math.min(count, 1_000); i++) {
      int length = little(at);
      String entry = new String(bytes, at + 4, length, StandardCharsets.UTF_8);
      int equals = entry.indexOf('=');
      if (equals > 0) {
        put(entry.substring(0, equals).toUpperCase(Locale.ROOT), entry.substring(equals + 1));
      }
      at += 4 + length;
    }
  }

  private void boxes(int from, int to, int depth) {
    int at = from;
    while (at + 8 <= to && depth < DEEPEST) {
      int size = number(at, 4);
      String name = text(at + 4, 4);
      int end = size < 8 ? to : Math.min(to, at + size);
      if (List.of("moov", "udta", "ilst").contains(name) || KNOWN.containsKey(name)) {
        boxes(at + 8, end, depth + 1);
      } else if (name.equals("meta")) {
        boxes(at + 12, end, depth + 1);
      } else if (name.equals("data") && end > at + 16) {
        put(text(from - 4, 4), new String(bytes, at + 16, end - at - 16, StandardCharsets.UTF_8));
      }
      at = end;
    }
  }

  private void versionOne(byte[] tail) {
    if (tail[0] != 'T' || tail[1] != 'A' || tail[2] != 'G') {
      return;
    }
    int[] at = {3, 33, 63, 97};
    for (int i = 0; i < at.length; i++) {
      byte[] field = Arrays.copyOfRange(tail, at[i], at[i] + (i < 3 ? 30 : 28));
      String value = new String(field, StandardCharsets.ISO_8859_1).replace("\0", " ").strip();
      if (!value.isEmpty()) {
        tags.putIfAbsent(NAMES.get(i), value);
      }
    }
  }

  private int number(int at, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }

  private int little(int at) {
    return Integer.reverseBytes(number(at, 4));
  }

  /** 28 bits, seven a byte (ID3v2, 6.2). */
  private int safe(int at) {
    return (bytes[at] << 21) | (bytes[at + 1] << 14) | (bytes[at + 2] << 7) | bytes[at + 3];
  }
}
