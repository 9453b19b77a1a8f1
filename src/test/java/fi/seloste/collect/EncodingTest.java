package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mäkinen;Hämeenlinna       | windows-1252  | windows-1252
          MÄKINEN;ÖHMAN             | windows-1252  | windows-1252
          12,50 €;Äänekoski         | windows-1252  | windows-1252
          12,50 €;Äänekoski         | ISO-8859-15   | ISO-8859-15
          Mäkinen;Hämeenlinna;Åsa   | IBM850        | IBM850
          MÄKINEN;ÖHMAN;ÅBO         | IBM850        | IBM850
          Mäkinen;Hämeenlinna;Åsa   | x-MacRoman    | x-MacRoman
          Mäkinen;Äänekoski;Öhman   | x-MacRoman    | x-MacRoman
          André;café                | windows-1252  | windows-1252
          Tõnu;Jüri;Mäe             | windows-1252  | windows-1252
          Mäkinen                   | UTF-8         | UTF-8
          €                         | UTF-8         | UTF-8
          plain                     | US-ASCII      | UTF-8
          """)
  void isTheOneInWhichTheTextIsNordic(String text, String written, String found) {
    assertThat(evidence(text.getBytes(Charset.forName(written)), 3).charset())
        .isEqualTo(Charset.forName(found));
  }

  @Test
  void oneBadByteMakesAUtf8FileNothingElse() {
    byte[] bytes = "Mäkinen;Häkkänen;x".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE4;

    EncodingEvidence evidence = evidence(bytes, 5);

    assertThat(evidence.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(evidence.broken()).isEqualTo(1);
  }

  @Test
  void whatIsSeenDoesNotDependOnTheBlocks() {
    byte[] bytes = "Mäkinen – €100; 𝄞 Åbo".repeat(5).getBytes(StandardCharsets.UTF_8);

    for (int block = 1; block < 20; block++) {
      EncodingEvidence evidence = evidence(bytes, block);
      assertThat(evidence.broken()).isZero();
      assertThat(evidence.charset()).isEqualTo(StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UTF-16LE
          UTF-16BE
          UTF-32LE
          UTF-32BE
          """)
  void wideCharactersAreSeenByTheirZeros(String charset) {
    Encoding found = Encoding.ofHead("Nimi;Mäkinen\n".getBytes(Charset.forName(charset)));

    assertThat(found).isEqualTo(new Encoding(Charset.forName(charset), 0));
  }

  @Test
  void aFewZerosMakeNoWideFile() {
    assertThat(Encoding.ofHead("Nimi;\0\0Matti\0;x\n".getBytes(StandardCharsets.UTF_8))).isNull();
  }

  private static EncodingEvidence evidence(byte[] bytes, int block) {
    EncodingEvidence evidence = new EncodingEvidence();
    for (int i = 0; i < bytes.length; i += block) {
      evidence.accept(bytes, i, Math.min(bytes.length, i + block));
    }
    return evidence;
  }
}
