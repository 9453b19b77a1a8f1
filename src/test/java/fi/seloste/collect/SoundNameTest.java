package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # as Asterisk and FreePBX write them
          external-101-0457123456-20260131-140501-1706702701.12.wav | 2026-01-31T14:05:01 | 0457123456    | inbound
          q-600-0457123456-20260131-140501-1706702701.12.wav        | 2026-01-31T14:05:01 | 0457123456    | inbound
          q-600-+358457123456-20260131-140501-1706702701.12.wav     | 2026-01-31T14:05:01 | +358457123456 | inbound
          rg-601-0457123456-20260131-140501-1706702701.12.wav       | 2026-01-31T14:05:01 | 0457123456    | inbound
          in-0912345678-0457123456-20260131-140501-1706702701.1.wav | 2026-01-31T14:05:01 | 0457123456    | inbound
          out-0457123456-101-20260131-140501-1706702701.12.wav      | 2026-01-31T14:05:01 | 0457123456    | outbound
          internal-102-101-20260131-140501-1706702701.12.wav        | 2026-01-31T14:05:01 | ''            | internal
          exten-101-0457123456-20260131-140501-1706702701.12.wav    | 2026-01-31T14:05:01 | 0457123456    | ''
          external-101-Anonymous-20260131-140501-1706702701.12.wav  | 2026-01-31T14:05:01 | ''            | inbound
          1706702701.12.wav                                         | 2024-01-31T14:05:01 | ''            | ''
          # plain names
          20260131_140501_+358457123456.wav                         | 2026-01-31T14:05:01 | +358457123456 | ''
          20260131140501_0457123456.mp3                             | 2026-01-31T14:05:01 | 0457123456    | ''
          [Aino]_101-0457123456_20260131140501(12).wav              | 2026-01-31T14:05:01 | 0457123456    | ''
          2026-01-31T14.05.01 0457123456 saapuva.ogg                | 2026-01-31T14:05:01 | 0457123456    | inbound
          31.1.2026 klo 14.05 lähtevä 0457123456.m4a                | 2026-01-31T14:05:00 | 0457123456    | outbound
          2026-01-31.wav                                            | 2026-01-31          | ''            | ''
          # near misses: digits that are no time, words that only begin like a direction
          0457123456.wav                                            | ''                  | 0457123456    | ''
          20261331-140501.wav                                       | ''                  | 20261331      | ''
          insinööri.wav                                             | ''                  | ''            | ''
          tallenne.wav                                              | ''                  | ''            | ''
          """)
  void readsWhatTelephoneSystemsWriteIntoNames(
      String file, String started, String number, String direction) {
    assertThat(SoundName.of("tallenteet/2026!kansio/" + file))
        .isEqualTo(new SoundName(file, started, number, direction));
  }
}
