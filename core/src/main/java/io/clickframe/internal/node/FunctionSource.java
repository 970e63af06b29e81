package io.clickframe.internal.node;

import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param settings ClickHouse settings without which it is not read right, each value as SQL text
 * @param label what it is, for people: without secrets
 */
public record FunctionSource(
    String call,
    String function,
    List<SourceArgument> arguments,
    @Nullable String structure,
    Map<String, String> settings,
    String label)
    implements SourceNode {

  public FunctionSource {
    Objects.requireNonNull(call, "call is null");
    Objects.requireNonNull(function, "function is null");
    Objects.requireNonNull(label, "label is null");
    arguments = List.copyOf(arguments);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
