package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '192.168.1.10' | yes
          '::1' | yes
          'fe80::1' | yes
          '::ffff:192.0.2.1' | yes
          '192.168.1.10:8080' | yes
          '2001:db8::8a2e:370:7334' | yes
          '2001:0db8:85a3:0000:0000:8a2e:0370:7334' | yes
          'fe80::1%eth0' | yes
          '[2001:db8::1]:443' | yes
          'kävijä 83.145.22.17 kirjautui' | yes
          '2001:db8::/32' | yes
          # wrong check or form
          '1.2.3' | no
          '1.2.3.4.5' | no
          '2001:::1' | no
          '01.02.2024' | no
          '12345::xyz' | no
          '256.1.1.1' | no
          '1.2.3.04' | no
          '00:11:22:33:44:55' | no
          '12:34:56' | no
          # near miss
          '::' | no
          '2001:db8' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("ip-address", "ip-small", "ipv6")))
        .isEqualTo(expected.equals("yes"));
  }
}
