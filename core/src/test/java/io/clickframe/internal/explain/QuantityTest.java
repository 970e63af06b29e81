package io.clickframe.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "10.00, 10",
    "3.33 million, 3330000",
    "1.99 thousand, 1990",
    "2.50 billion, 2500000000",
    "63 B, 63",
    "80.00 MB, 80000000",
    "47.97 KiB, 49121",
    "932.00 ns, 932",
    "1.93 us, 1930",
    "34.26 ms, 34260000",
    "1.20 sec., 1200000000",
    "2.00 s, 2000000000"
  })
  void readsWhatTheEngineWrites(String text, long number) {
    assertThat(Quantity.parse(text)).isEqualTo(number);
  }

  @Test
  void refusesWhatIsNoFigure() {
    assertThatThrownBy(() -> Quantity.parse("3 parsecs"))
        .isInstanceOf(ClickFrameException.class)
        .hasMessage("The engine measured '3 parsecs', which is no figure");
    assertThatThrownBy(() -> Quantity.parse("many")).isInstanceOf(ClickFrameException.class);
  }
}
