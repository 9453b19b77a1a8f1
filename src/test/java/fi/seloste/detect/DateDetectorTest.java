package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '10.6.2024' | yes
          '03.05.2018' | yes
          '19.5.2021 klo 14:05:33' | yes
          '2024-06-10' | yes
          '2024-06-10T14:05:33Z' | yes
          '2024-06-10 14:05:33.123+03:00' | yes
          '10/6/2024' | yes
          '1.2.24' | yes
          '10.6.2024 klo 14.05' | yes
          '6/10/2024 2:05 PM' | yes
          '2024/06/10' | yes
          # wrong check or form
          '32.1.2024' | no
          '2024.1.1' | no
          '1.1.2024 24.00' | no
          '29.2.2023' | no
          '1.13.2024' | no
          '2024-02-30' | no
          '2024-06-10 25:00' | no
          # near miss
          '10.6' | no
          '1.2.3.4' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("date"))).isEqualTo(expected.equals("yes"));
  }
}
