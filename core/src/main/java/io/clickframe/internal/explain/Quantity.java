package io.clickframe.internal.explain;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures as ClickHouse writes them for people: {@code 3.33 million}, {@code 47.97 KiB}. */
final class Quantity {
  private static final Map<String, BigDecimal> UNITS =
      Map.ofEntries(
          Map.entry("", BigDecimal.ONE),
          Map.entry("thousand", power(10, 3)),
          Map.entry("million", power(10, 6)),
          Map.entry("billion", power(10, 9)),
          Map.entry("trillion", power(10, 12)),
          Map.entry("quadrillion", power(10, 15)),
          Map.entry("B", BigDecimal.ONE),
          Map.entry("KB", power(10, 3)),
          Map.entry("MB", power(10, 6)),
          Map.entry("GB", power(10, 9)),
          Map.entry("TB", power(10, 12)),
          Map.entry("PB", power(10, 15)),
          Map.entry("KiB", power(2, 10)),
          Map.entry("MiB", power(2, 20)),
          Map.entry("GiB", power(2, 30)),
          Map.entry("TiB", power(2, 40)),
          Map.entry("PiB", power(2, 50)),
          Map.entry("ns", BigDecimal.ONE),
          Map.entry("us", power(10, 3)),
          Map.entry("ms", power(10, 6)),
          Map.entry("s", power(10, 9)),
          Map.entry("sec", power(10, 9)),
          Map.entry("min", new BigDecimal(60).multiply(power(10, 9))),
          Map.entry("h", new BigDecimal(3600).multiply(power(10, 9))));

  private Quantity() {}

  private static BigDecimal power(int base, int exponent) {
    return BigDecimal.valueOf(base).pow(exponent);
  }

  /** The number, in ones, bytes or nanoseconds. */
  static long parse(String text) {
    String[] words = text.strip().split(" ", 2);
    String unit = words.length == 1 ? "" : words[1].strip().replace(".", "");
    BigDecimal factor = UNITS.get(unit);
    try {
      if (factor != null) {
        return new BigDecimal(words[0])
            .multiply(factor)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw unreadable(text, e);
    }
    throw unreadable(text, null);
  }

  private static ClickFrameException unreadable(String text, @Nullable RuntimeException cause) {
    return new ClickFrameException(
        ErrorCode.INTERNAL, "The engine measured '" + text + "', which is no figure", cause);
  }
}
