package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.Reading;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.ReadOptions;
import io.clickframe.source.SourceOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/** What options say about how a source is read. */
final class Readings {
  private Readings() {}

  /** Of files, with settings that the user's come after. */
  static Reading of(String call, ReadOptions<?> options, Map<String, SourceArgument> defaults) {
    if (!options.rowsAt().isEmpty() && !options.virtualColumns().isEmpty()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot give virtual columns with rows inside of JSON documents in "
              + call
              + "(): several documents become one; leave out rowsAt or virtualColumns");
    }
    return new Reading(
        settings(options, defaults),
        VirtualColumns.of(call, options.virtualColumns()),
        options.rowsAt());
  }

  /** Settings, the user's after the others. */
  static Map<String, SourceArgument> settings(
      SourceOptions<?> options, Map<String, SourceArgument> defaults) {
    Map<String, SourceArgument> settings = new LinkedHashMap<>(defaults);
    options.settings().forEach((name, value) -> settings.put(name, argument(value)));
    return settings;
  }

  private static SourceArgument argument(Object value) {
    return switch (value) {
      case Boolean flag -> new SourceArgument.Whole(flag ? 1 : 0);
      case Long whole -> new SourceArgument.Whole(whole);
      case Integer whole -> new SourceArgument.Whole(whole);
      default -> new SourceArgument.Text(value.toString());
    };
  }
}
