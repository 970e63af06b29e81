package io.clickframe.internal.source;

import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one table function, in the order of the engine's documentation. */
final class CallArguments {
  private final List<SourceArgument> arguments = new ArrayList<>();

  static SourceArgument text(String value) {
    return new SourceArgument.Text(value);
  }

  static SourceArgument name(String value) {
    return new SourceArgument.Verbatim(value);
  }

  static SourceArgument hidden(Secret value) {
    return new SourceArgument.Hidden(value);
  }

  CallArguments add(SourceArgument argument) {
    arguments.add(argument);
    return this;
  }

  CallArguments add(String text) {
    return add(text(text));
  }

  /** {@code name = value}, if there is a value. */
  CallArguments pair(String name, @Nullable String value) {
    return value == null ? this : pair(name, text(value));
  }

  CallArguments pair(String name, SourceArgument value) {
    return add(new SourceArgument.Pair(name(name), value));
  }

  /**
   * Texts at the end, of which the last ones may be missing; what is missing before one that is
   * there is written as {@code auto}.
   */
  CallArguments optional(@Nullable String... values) {
    int last = values.length;
    while (last > 0 && values[last - 1] == null) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      String value = values[i];
      add(value == null ? "auto" : value);
    }
    return this;
  }

  List<SourceArgument> list() {
    return List.copyOf(arguments);
  }
}
