package io.clickframe.internal.engine;

import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Query options as ClickHouse settings. Stateless, thread-safe. */
public final class Limits {
  private static final int MICROSECONDS = 6;

  private Limits() {}

  /** The statement with the settings that the options stand for. */
  public static SqlStatement apply(SqlStatement statement, QueryOptions options) {
    Map<String, String> settings = new LinkedHashMap<>(options.settings());
    Duration timeout = options.timeout();
    if (timeout != null) {
      settings.put("max_execution_time", seconds(timeout));
      settings.put("timeout_overflow_mode", "'throw'");
    }
    if (options.memoryLimit() > 0) {
      settings.put("max_memory_usage", Long.toString(options.memoryLimit()));
    }
    return statement.withSettings(settings);
  }

  /** Rounded up, because 0 would mean "no limit". */
  private static String seconds(Duration timeout) {
    return BigDecimal.valueOf(timeout.getSeconds())
        .add(BigDecimal.valueOf(timeout.getNano(), 9))
        .setScale(MICROSECONDS, RoundingMode.UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
