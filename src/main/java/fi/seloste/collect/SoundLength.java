package fi.seloste.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** How long a sound file plays, as far as its header says; the sound itself is not decoded. */
final class SoundLength {

  private static final double UNKNOWN = -1;

  /** Bit rates of MPEG 1 and 2, layer III, in kbit/s (ISO/IEC 11172-3, 13818-3). */
  private static final int[][] MP3_RATES = {
    {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0},
    {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0}
  };

  private static final int[] MP3_SAMPLES = {44_100, 48_000, 32_000, 0};

  /** Frame sizes of AMR narrow band with their type byte (RFC 4867). */
  private static final int[] AMR_FRAMES = {13, 14, 16, 18, 20, 21, 27, 32, 6};

  private final RandomAccessFile file;
  private final long length;

  SoundLength(RandomAccessFile file) throws IOException {
    this.file = file;
    this.length = file.length();
  }

  /** The seconds, or a negative number when the header does not say or is broken. */
  double seconds(SoundKind kind) throws IOException {
    try {
      return switch (kind) {
        case WAV -> wav();
        case FLAC -> flac();
        case OGG -> ogg();
        case M4A -> boxes(0, length, 0);
        case MP3 -> mp3();
        case AMR -> amr();
        case GSM, G711, G729, SLN -> (double) length / kind.bytesPerSecond();
      };
    } catch (EOFException e) {
      return UNKNOWN;
    }
  }

  /** The data chunk's size by the format chunk's bytes a second. */
  private double wav() throws IOException {
    long at = 12;
    long bytesPerSecond = 0;
    while (at + 8 <= length) {
      String chunk = text(at, 4);
      long size = little(at + 4, 4);
      if (chunk.equals("fmt ")) {
        bytesPerSecond = little(at + 16, 4);
      } else if (chunk.equals("data")) {
        // a recorder that was cut off leaves 0 or more than there is
        long there = length - at - 8;
        long played = size == 0 || size > there ? there : size;
        return bytesPerSecond == 0 ? UNKNOWN : (double) played / bytesPerSecond;
      }
      at += 8 + size + (size & 1);
    }
    return UNKNOWN;
  }

  /** STREAMINFO is always first: 20 bits sample rate, 36 bits sample count (RFC 9639, 8.2). */
  private double flac() throws IOException {
    long rate = big(18, 4) >> 12;
    long samples = big(21, 5) & 0xf_ffff_ffffL;
    return rate == 0 || samples == 0 ? UNKNOWN : (double) samples / rate;
  }

  /** The last page's position by the first packet's sample rate (RFC 3533, 7845). */
  private double ogg() throws IOException {
    long rate =
        text(28, 8).equals("OpusHead") ? 48_000 : text(29, 6).equals("vorbis") ? little(40, 4) : 0;
    byte[] tail = bytes(Math.max(0, length - 65_536), (int) Math.min(65_536, length));
    for (int i = tail.length - 14; i >= 0; i--) {
      if (tail[i] == 'O' && tail[i + 1] == 'g' && tail[i + 2] == 'g' && tail[i + 3] == 'S') {
        long position = little(length - tail.length + i + 6, 8);
        return rate == 0 || position < 0 ? UNKNOWN : (double) position / rate;
      }
    }
    return UNKNOWN;
  }

  /** The movie header's duration by its time scale (ISO/IEC 14496-12, 8.2.2). */
  private double boxes(long from, long to, int depth) throws IOException {
    long at = from;
    while (at + 8 <= to) {
      long size = big(at, 4);
      String type = text(at + 4, 4);
      long content = at + 8;
      if (size == 1) {
        size = big(at + 8, 8);
        content = at + 16;
      }
      if (type.equals("mvhd")) {
        boolean wide = big(content, 1) == 1;
        double scale = big(content + (wide ? 20 : 12), 4);
        return scale == 0 ? UNKNOWN : big(content + (wide ? 24 : 16), wide ? 8 : 4) / scale;
      }
      if (type.equals("moov") && depth == 0) {
        return boxes(content, Math.min(to, at + size), 1);
      }
      if (size < 8) {
        return UNKNOWN;
      }
      at += size;
    }
    return UNKNOWN;
  }

  /** By the frame count of a Xing header, else as if the bit rate were the same all through. */
  private double mp3() throws IOException {
    long start = 0;
    if (text(0, 3).equals("ID3")) {
      // 28 bits, seven a byte (ID3v2, 6.2)
      start = 10 + ((big(6, 1) << 21) | (big(7, 1) << 14) | (big(8, 1) << 7) | big(9, 1));
    }
    long header = big(start, 4);
    boolean layer3 = (header >> 21 & 0x7ff) == 0x7ff && (header >> 17 & 3) == 1;
    int version = (int) (header >> 19 & 3);
    int rate = MP3_SAMPLES[(int) (header >> 10 & 3)] / (version == 3 ? 1 : version == 2 ? 2 : 4);
    int bits = MP3_RATES[version == 3 ? 0 : 1][(int) (header >> 12 & 15)];
    if (!layer3 || rate == 0 || bits == 0 || version == 1) {
      return UNKNOWN;
    }
    boolean mono = (header >> 6 & 3) == 3;
    long xing = start + 4 + (version == 3 ? (mono ? 17 : 32) : (mono ? 9 : 17));
    String tag = text(xing, 4);
    if ((tag.equals("Xing") || tag.equals("Info")) && (big(xing + 4, 4) & 1) == 1) {
      return big(xing + 8, 4) * (version == 3 ? 1152.0 : 576.0) / rate;
    }
    return (length - start) * 8.0 / (bits * 1000.0);
  }

  /** By the first frame's size, for a call keeps its mode; 50 frames a second. */
  private double amr() throws IOException {
    if (!text(0, 6).equals("#!AMR\n")) {
      return UNKNOWN;
    }
    int mode = (int) (big(6, 1) >> 3 & 15);
    return mode < AMR_FRAMES.length ? (length - 6) / (AMR_FRAMES[mode] * 50.0) : UNKNOWN;
  }

  private byte[] bytes(long at, int count) throws IOException {
    byte[] bytes = new byte[count];
    file.seek(at);
    file.readFully(bytes);
    return bytes;
  }

  private String text(long at, int count) throws IOException {
    return new String(bytes(at, count), StandardCharsets.ISO_8859_1);
  }

  private long little(long at, int count) throws IOException {
    byte[] bytes = bytes(at, count);
    long number = 0;
    for (int i = count - 1; i >= 0; i--) {
      number = (number << 8) | (bytes[i] & 0xff);
    }
    return number;
  }

  private long big(long at, int count) throws IOException {
    long number = 0;
    for (byte b : bytes(at, count)) {
      number = (number << 8) | (b & 0xff);
    }
    return number;
  }
}
