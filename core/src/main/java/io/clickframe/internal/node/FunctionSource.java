package io.clickframe.internal.node;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a table function of ClickHouse reads.
 *
 * @param call the call that makes it, for messages: {@code s3}
 * @param function the table function's name
 * @param arguments its arguments, the structure included where it takes one
 * @param structure declared columns as ClickHouse writes them, or null to take them from the source
 * @param reading how it is read
 * @param label what it is, for people: without secrets
 */
public record FunctionSource(
    String call,
    String function,
    List<SourceArgument> arguments,
    @Nullable String structure,
    Reading reading,
    String label)
    implements SourceNode {

  public FunctionSource {
    Objects.requireNonNull(call, "call is null");
    Objects.requireNonNull(function, "function is null");
    Objects.requireNonNull(label, "label is null");
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(reading, "reading is null");
  }

  /** With nothing to say of how it is read but settings, each value as SQL text. */
  public FunctionSource(
      String call,
      String function,
      List<SourceArgument> arguments,
      @Nullable String structure,
      Map<String, String> settings,
      String label) {
    this(call, function, arguments, structure, Reading.with(settings), label);
  }

  @Override
  public FunctionSource withStructure(String columns) {
    return new FunctionSource(call, function, arguments, columns, reading, label);
  }
}
