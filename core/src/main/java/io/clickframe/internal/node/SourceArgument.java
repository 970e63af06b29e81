package io.clickframe.internal.node;

import io.clickframe.source.Secret;
import java.util.List;

/** An argument of a table function. Immutable. */
public sealed interface SourceArgument {

  /** A text. */
  record Text(String value) implements SourceArgument {}

  /** A text that is not written into the statement. */
  record Hidden(Secret secret) implements SourceArgument {}

  /** A whole number. */
  record Whole(long value) implements SourceArgument {}

  /** A name, a number or another SQL text that is written as it is. */
  record Verbatim(String sql) implements SourceArgument {}

  /** A SELECT by hand, whole. */
  record Query(String select) implements SourceArgument {}

  /** {@code name = value}, or {@code 'text' = value}. */
  record Pair(SourceArgument name, SourceArgument value) implements SourceArgument {}

  /** {@code name(arguments)}. */
  record Call(String name, List<SourceArgument> arguments) implements SourceArgument {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
