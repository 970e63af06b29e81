package io.clickframe.sql.internal.render;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.util.ImmutableBitSet;

/** {@code GROUPING SETS}. */
final class GroupingClause {
  private GroupingClause() {}

  /**
   * Whether the block may get grouping sets. A computed key would not become NULL where the engine
   * computes it again from what it reads, or at all if it is a constant. Nor would one of two
   * columns of the same name: the engine takes the one for the other, even of different tables.
   */
  static boolean fit(SelectBlock block, LogicalAggregate aggregate) {
    List<Output> keys = aggregate.getGroupSet().asList().stream().map(block.outputs::get).toList();
    return keys.stream().allMatch(Output::column)
        && keys.stream().map(GroupingClause::name).distinct().count() == keys.size();
  }

  /** The column's name without its table's. */
  private static String name(Output column) {
    return column.sql().substring(column.sql().indexOf('.') + 1);
  }

  /** Adds the sets to a block whose outputs are the columns that are grouped. */
  static void add(SelectBlock block, LogicalAggregate aggregate) {
    List<Output> inputs = block.outputs;
    block.groupBy.add(of(aggregate.getGroupSets(), key -> inputs.get(key).sql()));
    block.groupingSets = true;
    // Where nobody reads an aggregate, the engine forgets that the empty set makes a row.
    if (aggregate.getGroupSets().contains(ImmutableBitSet.of())) {
      block.having.add("(NOT ignore(count()))");
    }
  }

  static String of(List<ImmutableBitSet> sets, IntFunction<String> keys) {
    return sets.stream()
        .map(set ->
            set.asList().stream().map(keys::apply).collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(", ", "GROUPING SETS (", ")"));
  }
}
