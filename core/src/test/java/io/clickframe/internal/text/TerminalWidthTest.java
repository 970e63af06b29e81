package io.clickframe.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalWidthTest {

  @Test
  void isThatOfTheEnvironmentOrAnUsualOne() {
    assertThat(TerminalWidth.of("80")).isEqualTo(80);
    assertThat(TerminalWidth.of(" 200 ")).isEqualTo(200);
    assertThat(TerminalWidth.of("3")).isEqualTo(20);
    assertThat(TerminalWidth.of(null)).isEqualTo(120);
    assertThat(TerminalWidth.of("wide")).isEqualTo(120);
    assertThat(TerminalWidth.of("99999999999")).isEqualTo(120);
  }
}
