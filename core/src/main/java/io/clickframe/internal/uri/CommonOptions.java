package io.clickframe.internal.uri;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.source.ReadOptions;
import io.clickframe.source.RemoteOptions;
import io.clickframe.source.SourceOptions;
import java.time.Duration;

/** What options of several families have in common. */
final class CommonOptions {
  private CommonOptions() {}

  /** Of every source with options: columns, and settings as {@code set.name=value}. */
  static <O extends SourceOptions<O>> UriOptions<O> source() {
    return new UriOptions<O>().with("structure", SourceOptions::structure);
  }

  static <O extends ReadOptions<O>> UriOptions<O> read() {
    return CommonOptions.<O>source()
        .with("format", ReadOptions::format)
        .with("compression", ReadOptions::compression)
        .with("rows_at", ReadOptions::rowsAt)
        .with("infer_rows", (o, value) -> o.inferSchema(Long.parseLong(value)))
        .with("hive", (o, value) -> o.hivePartitioning(flag("hive", value)))
        .with("virtual", (o, value) -> o.virtualColumns(value.split(",", -1)))
        .with("settings", CommonOptions::settings);
  }

  static <O extends RemoteOptions<O>> UriOptions<O> remote() {
    return CommonOptions.<O>read()
        .with("retries", (o, value) -> o.retries(Integer.parseInt(value)))
        .with("timeout_ms", (o, value) -> o.timeout(Duration.ofMillis(Long.parseLong(value))))
        .with("collection", RemoteOptions::collection);
  }

  /** {@code name:value,name:value}. */
  static <O extends SourceOptions<O>> O settings(O options, String value) {
    O changed = options;
    for (String pair : value.split(",(?=\\w+:)", -1)) {
      String[] both = pair.split(":", 2);
      if (both.length < 2) {
        throw new ClickFrameException(
            ErrorCode.INVALID_ARGUMENT,
            "Cannot read the settings '" + value + "' of a URI: expected name:value,name:value");
      }
      changed = changed.setting(both[0], both[1]);
    }
    return changed;
  }

  static boolean flag(String name, String value) {
    return switch (value) {
      case "1", "true", "yes" -> true;
      case "0", "false", "no" -> false;
      default ->
          throw new ClickFrameException(
              ErrorCode.INVALID_ARGUMENT,
              "Cannot use '" + value + "' for the option " + name + ": expected true or false");
    };
  }
}
