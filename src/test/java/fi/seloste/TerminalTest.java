package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void thereAreColoursOnATerminalThatCan() {
    assertThat(Terminal.coloured(true, Map.of("TERM", "xterm-256color"))).isTrue();
    assertThat(Terminal.coloured(true, Map.of("NO_COLOR", ""))).as("empty is not set").isTrue();
  }

  @Test
  void thereAreNoneElsewhereOrWhereNobodyWantsThem() {
    assertThat(Terminal.coloured(false, Map.of("TERM", "xterm-256color"))).isFalse();
    assertThat(Terminal.coloured(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.coloured(true, Map.of("TERM", "dumb"))).isFalse();
  }
}
