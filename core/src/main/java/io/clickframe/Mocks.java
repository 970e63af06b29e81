package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.SourceSwap;
import io.clickframe.internal.node.StructureNames;
import io.clickframe.internal.value.ValueTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Other rows under the same steps. */
final class Mocks {
  /** A wrong name is a mistake of the test; times may be written as ISO 8601 does. */
  private static final Map<String, String> JSON_SETTINGS =
      Map.of(
          "input_format_skip_unknown_fields", "0",
          "date_time_input_format", "'best_effort'");

  private Mocks() {}

  static DataStore rows(DataStore chain, Collection<? extends Map<String, ?>> rows) {
    return mock(chain, source -> Feeds.values(typed(ValueTable.rows(rows), source)));
  }

  static <R extends Record> DataStore records(DataStore chain, Collection<R> rows, Class<R> type) {
    return mock(chain, source -> Feeds.values(typed(ValueTable.records(rows, type), source)));
  }

  static DataStore json(DataStore chain, String json) {
    Objects.requireNonNull(json, "json is null");
    return mock(chain, source -> DataStore.scan(json(source.structure(), json)));
  }

  private static FunctionSource json(@Nullable String structure, String json) {
    List<SourceArgument> arguments = new ArrayList<>();
    arguments.add(new SourceArgument.Text("JSONEachRow"));
    if (structure != null) {
      arguments.add(new SourceArgument.Text(structure));
    }
    arguments.add(new SourceArgument.Text(json));
    return new FunctionSource("mock", "format", arguments, structure, JSON_SETTINGS, "JSON rows");
  }

  static DataStore replace(DataStore chain, DataStore store, DataStore other) {
    RelationNode swapped = SourceSwap.of(chain.relation(), store.relation(), other.relation());
    if (swapped == null) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call replace(): the chain was not made from that store; give the very object that it began with, or that was joined to it");
    }
    return DataStore.of(swapped);
  }

  /** Makes the store that takes the source's place. */
  @FunctionalInterface
  private interface Substitute {
    DataStore of(SourceNode source);
  }

  private static DataStore mock(DataStore chain, Substitute substitute) {
    List<RelationNode.Scan> scans = SourceSwap.scans(chain.relation());
    if (scans.size() != 1) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call mock(): the chain has %d sources (%s); replace each: chain.replace(source, source.mock(…))"
              .formatted(
                  scans.size(),
                  scans.stream().map(it -> it.source().label()).collect(Collectors.joining(", "))));
    }
    RelationNode.Scan scan = scans.getFirst();
    DataStore other = substitute.of(scan.source());
    RelationNode swapped = SourceSwap.of(chain.relation(), scan, other.relation());
    return swapped == null ? chain : DataStore.of(swapped);
  }

  /** The values in the declared columns, if there are such. */
  private static ValueTable typed(ValueTable table, SourceNode source) {
    String structure = source.structure();
    Map<String, String> declared =
        structure == null ? null : StructureNames.columns(structure).orElse(null);
    if (declared == null) {
      return table;
    }
    List<String> given = table.columns().stream().map(column -> column.name()).toList();
    for (String name : declared.keySet()) {
      if (!given.contains(name)) {
        throw new ClickFrameException(
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call mock(): the rows have no '%s', which %s declares; the rows have %s"
                .formatted(name, source.label(), given));
      }
    }
    Map<String, FieldSpec> fields = new LinkedHashMap<>();
    declared.forEach((name, type) -> fields.put(name, FieldSpec.of(type)));
    for (String name : given) {
      if (!declared.containsKey(name)) {
        throw new ClickFrameException(
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call mock(): the rows have '%s', which %s does not declare; it declares %s"
                .formatted(name, source.label(), declared.keySet()));
      }
    }
    return table.with(fields).only(List.copyOf(declared.keySet()));
  }
}
