package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFormatTest {

  private static final String NAME = "out-0457123456-101-20260131-140501-1706702701.12";

  private final Path folder;

  SoundFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] little(int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      buffer.putInt(number);
    }
    return buffer.array();
  }

  private static byte[] big(int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 4);
    for (int number : numbers) {
      buffer.putInt(number);
    }
    return buffer.array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] wav(int dataSize, byte[] data) {
    byte[] format = joined(little(16, 0x00010001, 8000, 16000, 0x00100002));
    return joined(
        ascii("RIFF"),
        little(36 + dataSize),
        ascii("WAVE"),
        ascii("LIST"),
        little(4),
        ascii("abcd"),
        ascii("fmt "),
        format,
        ascii("data"),
        little(dataSize),
        data);
  }

  private String secondsOf(String name, byte[] content) throws IOException {
    Path path = Files.write(folder.resolve(name), content);
    String record = SheetReading.of(path).records().get(0);
    return record.split("\\|", -1)[2];
  }

  @Test
  void isATableOfOneRecord() throws IOException {
    Path path = Files.write(folder.resolve(NAME + ".wav"), wav(32000, new byte[32000]));

    assertThat(SheetReading.of(path).lines())
        .containsExactly(
            "#  [recording file, size, seconds, started, number, direction, title, artist, album,"
                + " comment, date] @0",
            "1: " + NAME + ".wav|n:32056|n:2|d:2026-01-31T14:05:01|0457123456|outbound|||||");
  }

  @Test
  void playsToItsEndWhenTheRecorderWasCutOff() throws IOException {
    assertThat(secondsOf("a.wav", wav(0, new byte[48000]))).isEqualTo("n:3");
    assertThat(secondsOf("b.wav", wav(0x7fffffff, new byte[48000]))).isEqualTo("n:3");
  }

  @Test
  void hasNoLengthWhenItsHeaderIsCutOff() throws IOException {
    assertThat(secondsOf("a.wav", joined(ascii("RIFF"), little(0), ascii("WAVEfmt ")))).isEmpty();
    assertThat(secondsOf("a.flac", ascii("fLaC"))).isEmpty();
    assertThat(secondsOf("a.ogg", ascii("OggS"))).isEmpty();
    assertThat(secondsOf("a.m4a", joined(big(16), ascii("ftypM4A "), big(0)))).isEmpty();
    assertThat(secondsOf("a.mp3", ascii("ID3"))).isEmpty();
  }

  @Test
  void knowsTheLengthOfOtherKindsByTheirHeaders() throws IOException {
    byte[] flac =
        joined(ascii("fLaC"), new byte[14], big(8000 << 12 | 0x0f0, 80_000), new byte[16]);
    assertThat(secondsOf("a.flac", flac)).isEqualTo("n:10");

    byte[] ogg =
        joined(
            ascii("OggS"),
            new byte[24],
            ascii("OpusHead"),
            new byte[100],
            ascii("OggS"),
            new byte[2],
            little(480_000, 0),
            new byte[20]);
    assertThat(secondsOf("a.ogg", ogg)).isEqualTo("n:10");

    byte[] m4a =
        joined(
            big(16),
            ascii("ftypM4A "),
            big(0),
            big(12),
            ascii("mdat"),
            big(0),
            big(40),
            ascii("moov"),
            big(32),
            ascii("mvhd"),
            big(0, 0, 0, 1000, 12_000, 0));
    assertThat(secondsOf("a.m4a", m4a)).isEqualTo("n:12");

    byte[] mp3 = joined(big(0xfffb9000), new byte[159_996]);
    assertThat(secondsOf("a.mp3", mp3)).isEqualTo("n:10");

    byte[] xing = joined(big(0xfffb9000), new byte[32], ascii("Xing"), big(1, 1149), new byte[99]);
    assertThat(secondsOf("b.mp3", xing)).isEqualTo("n:30");

    assertThat(secondsOf("a.gsm", new byte[16_500])).isEqualTo("n:10");
    assertThat(secondsOf("a.ulaw", new byte[16_000])).isEqualTo("n:2");
    assertThat(secondsOf("a.amr", joined(ascii("#!AMR\n"), new byte[] {0x3c}, new byte[3199])))
        .isEqualTo("n:2");
  }

  @Test
  void isKnownByItsContentAndNotByItsNameAlone() {
    byte[] text = ascii("nimi;puhelin\n");

    assertThat(new SoundFormat().recognises(new Head("a.wav", 13, text))).isFalse();
    assertThat(new SoundFormat().recognises(new Head("a.mp3", 13, text))).isFalse();
    assertThat(new SoundFormat().recognises(new Head("a", 12, ascii("RIFF....WAVE")))).isTrue();
    assertThat(new SoundFormat().recognises(new Head("a", 12, ascii("RIFF....AVI ")))).isFalse();
  }
}
