package fi.seloste.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of sound files that telephone systems write. */
enum SoundKind {
  WAV(0, ""),
  MP3(0, ""),
  FLAC(0, ""),
  OGG(0, ""),
  M4A(0, ""),
  AMR(0, ""),
  /** 33 bytes for every 20 ms (ETSI GSM 06.10); has no signature. */
  GSM(1650, ".gsm"),
  /** One byte a sample, 8,000 samples a second (ITU-T G.711); has no signature. */
  G711(8000, ".ulaw .alaw .ul .al .pcmu .pcma"),
  /** 10 bytes for every 10 ms (ITU-T G.729); has no signature. */
  G729(1000, ".g729"),
  /** Asterisk's signed linear: two bytes a sample, 8,000 samples a second; has no signature. */
  SLN(16_000, ".sln");

  private static final Set<String> BRANDS =
      Set.of("M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "dash", "3gp4", "3gp5", "3gp6");

  private final int bytesPerSecond;

  /** The endings by which a kind without a signature is known. */
  private final String endings;

  SoundKind(int bytesPerSecond, String endings) {
    this.bytesPerSecond = bytesPerSecond;
    this.endings = endings;
  }

  /** The kind of the file, if it is a sound file. */
  static Optional<SoundKind> of(Head head) {
    if ((at(head, 0, "RIFF") && at(head, 8, "WAVE")) || at(head, 0, "RF64")) {
      return Optional.of(WAV);
    }
    if (at(head, 0, "fLaC")) {
      return Optional.of(FLAC);
    }
    if (at(head, 0, "OggS")) {
      return Optional.of(OGG);
    }
    if (at(head, 0, "#!AMR")) {
      return Optional.of(AMR);
    }
    if (at(head, 4, "ftyp") && BRANDS.contains(text(head, 8, 4))) {
      return Optional.of(M4A);
    }
    if (at(head, 0, "ID3") || (head.endsWith(".mp3", ".mp2") && frame(head))) {
      return Optional.of(MP3);
    }
    return Arrays.stream(values())
        .filter(k -> !k.endings.isEmpty() && head.endsWith(k.endings.split(" ")))
        .findFirst();
  }

  /** How many bytes play for a second; 0 when that differs from file to file. */
  int bytesPerSecond() {
    return bytesPerSecond;
  }

  private static boolean frame(Head head) {
    byte[] b = head.bytes();
    return b.length > 3 && b[0] == (byte) 0xff && (b[1] & 0xe0) == 0xe0;
  }

  private static boolean at(Head head, int offset, String magic) {
    return text(head, offset, magic.length()).equals(magic);
  }

  private static String text(Head head, int offset, int length) {
    return head.bytes().length < offset + length
        ? ""
        : new String(head.bytes(), offset, length, StandardCharsets.ISO_8859_1);
  }
}
