package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HetuDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          '010594Y9032' | yes
          '010594Y9021' | yes
          '020594X903P' | yes
          '030594W903B' | yes
          '030694W9024' | yes
          '040594V9030' | yes
          '050594U903M' | yes
          '010516B903X' | yes
          '010516B902W' | yes
          '020516C903K' | yes
          '020516C902J' | yes
          '030516D9037' | yes
          '010501E9032' | yes
          '020504B904H' | yes
          '131052-308T' | yes
          '010195+433X' | yes
          '010114A173M' | yes
          '290200A248A' | yes
          '010190-999W' | yes
          '100190-999P' | yes
          '100190Y999P' | yes
          '090999-9431' | yes
          '131052\u2013308T' | yes
          '131052-308t' | yes
          'Asiakkaan tunnus on 131052-308T.' | yes
          '(131052-308T)' | yes
          '131052-308T_sopimus.pdf' | yes
          '131052\u2212308T' | yes
          '\u200b131052-308T' | yes
          'Tunnus:131052-308T' | yes
          # wrong check or form
          '320198-123P' | no
          '290299-123U' | no
          '290200-101P' | no
          '300204-123Y' | no
          '240301A921G' | no
          '010195Z433X' | no
          '01011995-433X' | no
          '010195A433X' | no
          '131052 308T' | no
          '131052-308U' | no
          '131052-000T' | no
          '010100-001Y' | no
          # near miss
          '1131052-308T' | no
          '131052-308TA' | no
          '131052,308T' | no
          '131052/308T' | no
          '131052.308T' | no
          '131052:308T' | no
          '1310523-08T' | no
          '8131052-308T' | no
          '131052-308' | no
          """)
  void knowsItsOwn(String value, String expected) {
    assertThat(Probe.hits(value, List.of("hetu"))).isEqualTo(expected.equals("yes"));
  }
}
