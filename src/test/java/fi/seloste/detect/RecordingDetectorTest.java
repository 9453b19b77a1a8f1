package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'external-101-0401234567-20240131-140501-1706702701.12.wav' | yes
          '/var/spool/asterisk/monitor/2024/01/31/q-600.wav' | yes
          'C:\\Tallenteet\\puhelu 12.mp3' | yes
          'REaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | yes
          'https://x.fi/rec/12.ogg?t=1' | yes
          # near miss
          'kuva.png' | no
          'wav' | no
          'raportti.wav.txt' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("recording"))).isEqualTo(expected.equals("yes"));
  }
}
