package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlanceTest {

  private static final String ALPHABET = "abzAZ/:;09@?` \u007fäÅ€-";

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i >= 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  @Test
  void seesWhatALookAtEachByteSees() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      byte[] value = text(random).getBytes(StandardCharsets.UTF_8);
      byte[] b = new byte[value.length + random.nextInt(12)];
      int from = random.nextInt(b.length - value.length + 1);
      System.arraycopy(value, 0, b, from, value.length);
      boolean telling = false;
      boolean beyond = false;
      int blanks = 0;
      for (byte one : value) {
        telling |= Bytes.digit(one) || one == '@';
        beyond |= one < 0;
        blanks += one == ' ' ? 1 : 0;
      }

      Glance glance = new Glance();
      glance.at(b, from, from + value.length);

      assertThat(glance.telling).isEqualTo(telling);
      assertThat(glance.beyondAscii).isEqualTo(beyond);
      assertThat(glance.blanks).isEqualTo(blanks);
    }
  }

  @Test
  void hashesTheValueWhereverItStands() {
    byte[] value = "Mannerheimintie 12 A 4".getBytes(StandardCharsets.UTF_8);
    Set<Long> hashes = new HashSet<>();
    for (int shift = 0; shift < 9; shift++) {
      byte[] b = new byte[value.length + 9];
      java.util.Arrays.fill(b, (byte) 'x');
      System.arraycopy(value, 0, b, shift, value.length);
      Glance glance = new Glance();
      glance.at(b, shift, shift + value.length);
      hashes.add(glance.hash);
    }
    assertThat(hashes).hasSize(1);
  }

  @Test
  void hashesDifferentValuesDifferently() {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      byte[] b = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
      Glance glance = new Glance();
      glance.at(b, 0, b.length);
      hashes.add(glance.hash);
    }
    assertThat(hashes).hasSize(100_000);
  }
}
